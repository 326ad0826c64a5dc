const _: () = ::protobuf::__internal::assert_compatible_gencode_version("0.36.2-release");
// This variable must not be referenced except by protobuf generated
// code.
pub(crate) static mut rpc__plugin__FileDescriptorSet_msg_init: ::protobuf::__internal::runtime::MiniTableInitPtr =
    ::protobuf::__internal::runtime::MiniTableInitPtr(::protobuf::__internal::runtime::MiniTablePtr::dangling());
#[allow(non_camel_case_types)]
pub struct FileDescriptorSet {
  inner: ::protobuf::__internal::runtime::OwnedMessageInner<FileDescriptorSet>
}

impl ::protobuf::Message for FileDescriptorSet {
  type MessageView<'msg> = FileDescriptorSetView<'msg>;
  type MessageMut<'msg> = FileDescriptorSetMut<'msg>;
}

impl ::std::default::Default for FileDescriptorSet {
  fn default() -> Self {
    Self::new()
  }
}

impl ::std::fmt::Debug for FileDescriptorSet {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

// SAFETY:
// - `FileDescriptorSet` is `Sync` because it does not implement interior mutability.
//    Neither does `FileDescriptorSetMut`.
unsafe impl ::std::marker::Sync for FileDescriptorSet {}

// SAFETY:
// - `FileDescriptorSet` is `Send` because it uniquely owns its arena and does
//   not use thread-local data.
unsafe impl ::std::marker::Send for FileDescriptorSet {}

impl ::protobuf::Proxied for FileDescriptorSet {
  type View<'msg> = FileDescriptorSetView<'msg>;
}

impl ::protobuf::__internal::SealedInternal for FileDescriptorSet {}

impl ::protobuf::MutProxied for FileDescriptorSet {
  type Mut<'msg> = FileDescriptorSetMut<'msg>;
}

#[derive(Copy, Clone)]
#[allow(dead_code)]
pub struct FileDescriptorSetView<'msg> {
  inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, FileDescriptorSet>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for FileDescriptorSetView<'msg> {}

impl<'msg> ::protobuf::MessageView<'msg> for FileDescriptorSetView<'msg> {
  type Message = FileDescriptorSet;
}

impl ::std::fmt::Debug for FileDescriptorSetView<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl ::std::default::Default for FileDescriptorSetView<'_> {
  fn default() -> FileDescriptorSetView<'static> {
    ::protobuf::__internal::runtime::MessageViewInner::default().into()
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageViewInner<'msg, FileDescriptorSet>> for FileDescriptorSetView<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, FileDescriptorSet>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> FileDescriptorSetView<'msg> {

  pub fn to_owned(&self) -> FileDescriptorSet {
    ::protobuf::IntoProxied::into_proxied(*self, ::protobuf::__internal::Private)
  }

  // file: repeated message rpc.plugin.FileDescriptorProto
  pub fn file(self) -> ::protobuf::RepeatedView<'msg, super::descriptor_proto::FileDescriptorProto> {
    unsafe {
      self.inner.ptr().get_array_at_index(
        0
      )
    }.map_or_else(
        ::protobuf::__internal::runtime::empty_array::<super::descriptor_proto::FileDescriptorProto>,
        |raw| unsafe {
          ::protobuf::RepeatedView::from_raw(::protobuf::__internal::Private, raw)
        }
      )
  }

}

// SAFETY:
// - `FileDescriptorSetView` is `Sync` because it does not support mutation.
unsafe impl ::std::marker::Sync for FileDescriptorSetView<'_> {}

// SAFETY:
// - `FileDescriptorSetView` is `Send` because while its alive a `FileDescriptorSetMut` cannot.
// - `FileDescriptorSetView` does not use thread-local data.
unsafe impl ::std::marker::Send for FileDescriptorSetView<'_> {}

impl<'msg> ::protobuf::AsView for FileDescriptorSetView<'msg> {
  type Proxied = FileDescriptorSet;
  fn as_view(&self) -> ::protobuf::View<'msg, FileDescriptorSet> {
    *self
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for FileDescriptorSetView<'msg> {
  fn into_view<'shorter>(self) -> FileDescriptorSetView<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

impl<'msg> ::protobuf::IntoProxied<FileDescriptorSet> for FileDescriptorSetView<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> FileDescriptorSet {
    let mut dst = FileDescriptorSet::new();
    assert!(unsafe {
      dst.inner.ptr_mut().deep_copy(self.inner.ptr(), dst.inner.arena())
    });
    dst
  }
}

impl<'msg> ::protobuf::IntoProxied<FileDescriptorSet> for FileDescriptorSetMut<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> FileDescriptorSet {
    ::protobuf::IntoProxied::into_proxied(::protobuf::IntoView::into_view(self), _private)
  }
}

impl ::protobuf::__internal::EntityType for FileDescriptorSet {
    type Tag = ::protobuf::__internal::entity_tag::MessageTag;
}

impl<'msg> ::protobuf::__internal::EntityType for FileDescriptorSetView<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::ViewProxyTag;
}

impl<'msg> ::protobuf::__internal::EntityType for FileDescriptorSetMut<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::MutProxyTag;
}

#[allow(dead_code)]
#[allow(non_camel_case_types)]
pub struct FileDescriptorSetMut<'msg> {
  inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, FileDescriptorSet>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for FileDescriptorSetMut<'msg> {}

impl<'msg> ::protobuf::MessageMut<'msg> for FileDescriptorSetMut<'msg> {
  type Message = FileDescriptorSet;
}

impl ::std::fmt::Debug for FileDescriptorSetMut<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageMutInner<'msg, FileDescriptorSet>> for FileDescriptorSetMut<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, FileDescriptorSet>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> FileDescriptorSetMut<'msg> {

  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private)
    -> ::protobuf::__internal::runtime::MessageMutInner<'msg, FileDescriptorSet> {
    self.inner.reborrow()
  }

  pub fn to_owned(&self) -> FileDescriptorSet {
    ::protobuf::AsView::as_view(self).to_owned()
  }

  // file: repeated message rpc.plugin.FileDescriptorProto
  pub fn file(&self) -> ::protobuf::RepeatedView<'_, super::descriptor_proto::FileDescriptorProto> {
    unsafe {
      self.inner.ptr().get_array_at_index(
        0
      )
    }.map_or_else(
        ::protobuf::__internal::runtime::empty_array::<super::descriptor_proto::FileDescriptorProto>,
        |raw| unsafe {
          ::protobuf::RepeatedView::from_raw(::protobuf::__internal::Private, raw)
        }
      )
  }
  pub fn file_mut(&mut self) -> ::protobuf::RepeatedMut<'_, super::descriptor_proto::FileDescriptorProto> {
    unsafe {
      let raw_array = self.inner.ptr_mut().get_or_create_mutable_array_at_index(
        0,
        self.inner.arena()
      ).expect("alloc should not fail");
      ::protobuf::RepeatedMut::from_inner(
        ::protobuf::__internal::Private,
        ::protobuf::__internal::runtime::InnerRepeatedMut::new(
          raw_array, self.inner.arena(),
        ),
      )
    }
  }
  pub fn set_file(&mut self, src: impl ::protobuf::IntoProxied<::protobuf::Repeated<super::descriptor_proto::FileDescriptorProto>>) {
    unsafe {
      ::protobuf::__internal::runtime::message_set_repeated_field(
        ::protobuf::AsMut::as_mut(self).inner,
        0,
        src);
    }
  }

}

// SAFETY:
// - `FileDescriptorSetMut` does not perform any shared mutation.
unsafe impl ::std::marker::Send for FileDescriptorSetMut<'_> {}

// SAFETY:
// - `FileDescriptorSetMut` does not perform any shared mutation.
unsafe impl ::std::marker::Sync for FileDescriptorSetMut<'_> {}

impl<'msg> ::protobuf::AsView for FileDescriptorSetMut<'msg> {
  type Proxied = FileDescriptorSet;
  fn as_view(&self) -> ::protobuf::View<'_, FileDescriptorSet> {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for FileDescriptorSetMut<'msg> {
  fn into_view<'shorter>(self) -> ::protobuf::View<'shorter, FileDescriptorSet>
  where
      'msg: 'shorter {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::AsMut for FileDescriptorSetMut<'msg> {
  type MutProxied = FileDescriptorSet;
  fn as_mut(&mut self) -> FileDescriptorSetMut<'msg> {
    self.inner.reborrow().into()
  }
}

impl<'msg> ::protobuf::IntoMut<'msg> for FileDescriptorSetMut<'msg> {
  fn into_mut<'shorter>(self) -> FileDescriptorSetMut<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

#[allow(dead_code)]
impl FileDescriptorSet {
  pub fn new() -> Self {
    Self { inner: ::protobuf::__internal::runtime::OwnedMessageInner::<Self>::new() }
  }


  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessageMutInner<'_, FileDescriptorSet> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner)
  }

  pub fn as_view(&self) -> FileDescriptorSetView<'_> {
    ::protobuf::__internal::runtime::MessageViewInner::view_of_owned(&self.inner).into()
  }

  pub fn as_mut(&mut self) -> FileDescriptorSetMut<'_> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner).into()
  }

  // file: repeated message rpc.plugin.FileDescriptorProto
  pub fn file(&self) -> ::protobuf::RepeatedView<'_, super::descriptor_proto::FileDescriptorProto> {
    unsafe {
      self.inner.ptr().get_array_at_index(
        0
      )
    }.map_or_else(
        ::protobuf::__internal::runtime::empty_array::<super::descriptor_proto::FileDescriptorProto>,
        |raw| unsafe {
          ::protobuf::RepeatedView::from_raw(::protobuf::__internal::Private, raw)
        }
      )
  }
  pub fn file_mut(&mut self) -> ::protobuf::RepeatedMut<'_, super::descriptor_proto::FileDescriptorProto> {
    unsafe {
      let raw_array = self.inner.ptr_mut().get_or_create_mutable_array_at_index(
        0,
        self.inner.arena()
      ).expect("alloc should not fail");
      ::protobuf::RepeatedMut::from_inner(
        ::protobuf::__internal::Private,
        ::protobuf::__internal::runtime::InnerRepeatedMut::new(
          raw_array, self.inner.arena(),
        ),
      )
    }
  }
  pub fn set_file(&mut self, src: impl ::protobuf::IntoProxied<::protobuf::Repeated<super::descriptor_proto::FileDescriptorProto>>) {
    unsafe {
      ::protobuf::__internal::runtime::message_set_repeated_field(
        ::protobuf::AsMut::as_mut(self).inner,
        0,
        src);
    }
  }

}  // impl FileDescriptorSet

impl ::std::ops::Drop for FileDescriptorSet {
  #[inline]
  fn drop(&mut self) {
  }
}

impl ::std::clone::Clone for FileDescriptorSet {
  fn clone(&self) -> Self {
    self.as_view().to_owned()
  }
}

impl ::protobuf::AsView for FileDescriptorSet {
  type Proxied = Self;
  fn as_view(&self) -> FileDescriptorSetView<'_> {
    self.as_view()
  }
}

impl ::protobuf::AsMut for FileDescriptorSet {
  type MutProxied = Self;
  fn as_mut(&mut self) -> FileDescriptorSetMut<'_> {
    self.as_mut()
  }
}

unsafe impl ::protobuf::__internal::runtime::AssociatedMiniTable for FileDescriptorSet {
  fn mini_table() -> ::protobuf::__internal::runtime::MiniTablePtr {
    static ONCE_LOCK: ::std::sync::OnceLock<::protobuf::__internal::runtime::MiniTableInitPtr> =
        ::std::sync::OnceLock::new();
    unsafe {
      ONCE_LOCK.get_or_init(|| {
        super::descriptor_proto::rpc__plugin__FileDescriptorSet_msg_init.0 =
            ::protobuf::__internal::runtime::build_mini_table("$G");
        ::protobuf::__internal::runtime::link_mini_table(
            super::descriptor_proto::rpc__plugin__FileDescriptorSet_msg_init.0, &[<super::descriptor_proto::FileDescriptorProto as ::protobuf::__internal::runtime::AssociatedMiniTable>::mini_table(),
            ], &[]);
        ::protobuf::__internal::runtime::MiniTableInitPtr(super::descriptor_proto::rpc__plugin__FileDescriptorSet_msg_init.0)
      }).0
    }
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetArena for FileDescriptorSet {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for FileDescriptorSet {
  type Msg = FileDescriptorSet;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<FileDescriptorSet> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for FileDescriptorSet {
  type Msg = FileDescriptorSet;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<FileDescriptorSet> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for FileDescriptorSetMut<'_> {
  type Msg = FileDescriptorSet;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<FileDescriptorSet> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for FileDescriptorSetMut<'_> {
  type Msg = FileDescriptorSet;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<FileDescriptorSet> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for FileDescriptorSetView<'_> {
  type Msg = FileDescriptorSet;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<FileDescriptorSet> {
    self.inner.ptr()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetArena for FileDescriptorSetMut<'_> {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}



// This variable must not be referenced except by protobuf generated
// code.
pub(crate) static mut rpc__plugin__FileDescriptorProto_msg_init: ::protobuf::__internal::runtime::MiniTableInitPtr =
    ::protobuf::__internal::runtime::MiniTableInitPtr(::protobuf::__internal::runtime::MiniTablePtr::dangling());
#[allow(non_camel_case_types)]
pub struct FileDescriptorProto {
  inner: ::protobuf::__internal::runtime::OwnedMessageInner<FileDescriptorProto>
}

impl ::protobuf::Message for FileDescriptorProto {
  type MessageView<'msg> = FileDescriptorProtoView<'msg>;
  type MessageMut<'msg> = FileDescriptorProtoMut<'msg>;
}

impl ::std::default::Default for FileDescriptorProto {
  fn default() -> Self {
    Self::new()
  }
}

impl ::std::fmt::Debug for FileDescriptorProto {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

// SAFETY:
// - `FileDescriptorProto` is `Sync` because it does not implement interior mutability.
//    Neither does `FileDescriptorProtoMut`.
unsafe impl ::std::marker::Sync for FileDescriptorProto {}

// SAFETY:
// - `FileDescriptorProto` is `Send` because it uniquely owns its arena and does
//   not use thread-local data.
unsafe impl ::std::marker::Send for FileDescriptorProto {}

impl ::protobuf::Proxied for FileDescriptorProto {
  type View<'msg> = FileDescriptorProtoView<'msg>;
}

impl ::protobuf::__internal::SealedInternal for FileDescriptorProto {}

impl ::protobuf::MutProxied for FileDescriptorProto {
  type Mut<'msg> = FileDescriptorProtoMut<'msg>;
}

#[derive(Copy, Clone)]
#[allow(dead_code)]
pub struct FileDescriptorProtoView<'msg> {
  inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, FileDescriptorProto>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for FileDescriptorProtoView<'msg> {}

impl<'msg> ::protobuf::MessageView<'msg> for FileDescriptorProtoView<'msg> {
  type Message = FileDescriptorProto;
}

impl ::std::fmt::Debug for FileDescriptorProtoView<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl ::std::default::Default for FileDescriptorProtoView<'_> {
  fn default() -> FileDescriptorProtoView<'static> {
    ::protobuf::__internal::runtime::MessageViewInner::default().into()
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageViewInner<'msg, FileDescriptorProto>> for FileDescriptorProtoView<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, FileDescriptorProto>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> FileDescriptorProtoView<'msg> {

  pub fn to_owned(&self) -> FileDescriptorProto {
    ::protobuf::IntoProxied::into_proxied(*self, ::protobuf::__internal::Private)
  }

  // name: optional string
  pub fn has_name(self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(0)
    }
  }
  pub fn name_opt(self) -> ::std::option::Option<&'msg ::protobuf::ProtoStr> {
    self.has_name().then(|| self.name())
  }
  pub fn name(self) -> ::protobuf::View<'msg, ::protobuf::ProtoString> {
    let str_view = unsafe {
      self.inner.ptr().get_string_at_index(
        0, (b"").into()
      )
    };
    ::protobuf::ProtoStr::from_utf8_unchecked(unsafe { str_view.as_ref() })
  }

  // package: optional string
  pub fn has_package(self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(1)
    }
  }
  pub fn package_opt(self) -> ::std::option::Option<&'msg ::protobuf::ProtoStr> {
    self.has_package().then(|| self.package())
  }
  pub fn package(self) -> ::protobuf::View<'msg, ::protobuf::ProtoString> {
    let str_view = unsafe {
      self.inner.ptr().get_string_at_index(
        1, (b"").into()
      )
    };
    ::protobuf::ProtoStr::from_utf8_unchecked(unsafe { str_view.as_ref() })
  }

  // dependency: repeated string
  pub fn dependency(self) -> ::protobuf::RepeatedView<'msg, ::protobuf::ProtoString> {
    unsafe {
      self.inner.ptr().get_array_at_index(
        2
      )
    }.map_or_else(
        ::protobuf::__internal::runtime::empty_array::<::protobuf::ProtoString>,
        |raw| unsafe {
          ::protobuf::RepeatedView::from_raw(::protobuf::__internal::Private, raw)
        }
      )
  }

  // public_dependency: repeated int32
  pub fn public_dependency(self) -> ::protobuf::RepeatedView<'msg, i32> {
    unsafe {
      self.inner.ptr().get_array_at_index(
        9
      )
    }.map_or_else(
        ::protobuf::__internal::runtime::empty_array::<i32>,
        |raw| unsafe {
          ::protobuf::RepeatedView::from_raw(::protobuf::__internal::Private, raw)
        }
      )
  }

  // weak_dependency: repeated int32
  pub fn weak_dependency(self) -> ::protobuf::RepeatedView<'msg, i32> {
    unsafe {
      self.inner.ptr().get_array_at_index(
        10
      )
    }.map_or_else(
        ::protobuf::__internal::runtime::empty_array::<i32>,
        |raw| unsafe {
          ::protobuf::RepeatedView::from_raw(::protobuf::__internal::Private, raw)
        }
      )
  }

  // option_dependency: repeated string
  pub fn option_dependency(self) -> ::protobuf::RepeatedView<'msg, ::protobuf::ProtoString> {
    unsafe {
      self.inner.ptr().get_array_at_index(
        13
      )
    }.map_or_else(
        ::protobuf::__internal::runtime::empty_array::<::protobuf::ProtoString>,
        |raw| unsafe {
          ::protobuf::RepeatedView::from_raw(::protobuf::__internal::Private, raw)
        }
      )
  }

  // message_type: repeated message rpc.plugin.DescriptorProto
  pub fn message_type(self) -> ::protobuf::RepeatedView<'msg, super::descriptor_proto::DescriptorProto> {
    unsafe {
      self.inner.ptr().get_array_at_index(
        3
      )
    }.map_or_else(
        ::protobuf::__internal::runtime::empty_array::<super::descriptor_proto::DescriptorProto>,
        |raw| unsafe {
          ::protobuf::RepeatedView::from_raw(::protobuf::__internal::Private, raw)
        }
      )
  }

  // enum_type: repeated message rpc.plugin.EnumDescriptorProto
  pub fn enum_type(self) -> ::protobuf::RepeatedView<'msg, super::descriptor_proto::EnumDescriptorProto> {
    unsafe {
      self.inner.ptr().get_array_at_index(
        4
      )
    }.map_or_else(
        ::protobuf::__internal::runtime::empty_array::<super::descriptor_proto::EnumDescriptorProto>,
        |raw| unsafe {
          ::protobuf::RepeatedView::from_raw(::protobuf::__internal::Private, raw)
        }
      )
  }

  // service: repeated message rpc.plugin.ServiceDescriptorProto
  pub fn service(self) -> ::protobuf::RepeatedView<'msg, super::descriptor_proto::ServiceDescriptorProto> {
    unsafe {
      self.inner.ptr().get_array_at_index(
        5
      )
    }.map_or_else(
        ::protobuf::__internal::runtime::empty_array::<super::descriptor_proto::ServiceDescriptorProto>,
        |raw| unsafe {
          ::protobuf::RepeatedView::from_raw(::protobuf::__internal::Private, raw)
        }
      )
  }

  // extension: repeated message rpc.plugin.FieldDescriptorProto
  pub fn extension(self) -> ::protobuf::RepeatedView<'msg, super::descriptor_proto::FieldDescriptorProto> {
    unsafe {
      self.inner.ptr().get_array_at_index(
        6
      )
    }.map_or_else(
        ::protobuf::__internal::runtime::empty_array::<super::descriptor_proto::FieldDescriptorProto>,
        |raw| unsafe {
          ::protobuf::RepeatedView::from_raw(::protobuf::__internal::Private, raw)
        }
      )
  }

  // options: optional message rpc.plugin.FileOptions
  pub fn has_options(self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(7)
    }
  }
  pub fn options_opt(self) -> ::std::option::Option<super::descriptor_proto::FileOptionsView<'msg>> {
    self.has_options().then(|| self.options())
  }
  pub fn options(self) -> super::descriptor_proto::FileOptionsView<'msg> {
    let submsg = unsafe {
      self.inner.ptr().get_message_at_index(7)
    };
    submsg
        .map(|ptr| unsafe { ::protobuf::__internal::runtime::MessageViewInner::wrap(ptr).into() })
       .unwrap_or(super::descriptor_proto::FileOptionsView::default())
  }

  // source_code_info: optional message rpc.plugin.SourceCodeInfo
  pub fn has_source_code_info(self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(8)
    }
  }
  pub fn source_code_info_opt(self) -> ::std::option::Option<super::descriptor_proto::SourceCodeInfoView<'msg>> {
    self.has_source_code_info().then(|| self.source_code_info())
  }
  pub fn source_code_info(self) -> super::descriptor_proto::SourceCodeInfoView<'msg> {
    let submsg = unsafe {
      self.inner.ptr().get_message_at_index(8)
    };
    submsg
        .map(|ptr| unsafe { ::protobuf::__internal::runtime::MessageViewInner::wrap(ptr).into() })
       .unwrap_or(super::descriptor_proto::SourceCodeInfoView::default())
  }

  // syntax: optional string
  pub fn has_syntax(self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(11)
    }
  }
  pub fn syntax_opt(self) -> ::std::option::Option<&'msg ::protobuf::ProtoStr> {
    self.has_syntax().then(|| self.syntax())
  }
  pub fn syntax(self) -> ::protobuf::View<'msg, ::protobuf::ProtoString> {
    let str_view = unsafe {
      self.inner.ptr().get_string_at_index(
        11, (b"").into()
      )
    };
    ::protobuf::ProtoStr::from_utf8_unchecked(unsafe { str_view.as_ref() })
  }

  // edition: optional int32
  pub fn has_edition(self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(12)
    }
  }
  pub fn edition_opt(self) -> ::std::option::Option<i32> {
    self.has_edition().then(|| self.edition())
  }
  pub fn edition(self) -> i32 {
    unsafe {
      // TODO: b/361751487: This .into() and .try_into() is only
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      // perfectly (and do an unchecked conversion for
      // i32->enum types, since even for closed enums we trust
      // upb to only return one of the named values).
      self.inner.ptr().get_i32_at_index(
        12, (0i32).into()
      ).try_into().unwrap()
    }
  }

}

// SAFETY:
// - `FileDescriptorProtoView` is `Sync` because it does not support mutation.
unsafe impl ::std::marker::Sync for FileDescriptorProtoView<'_> {}

// SAFETY:
// - `FileDescriptorProtoView` is `Send` because while its alive a `FileDescriptorProtoMut` cannot.
// - `FileDescriptorProtoView` does not use thread-local data.
unsafe impl ::std::marker::Send for FileDescriptorProtoView<'_> {}

impl<'msg> ::protobuf::AsView for FileDescriptorProtoView<'msg> {
  type Proxied = FileDescriptorProto;
  fn as_view(&self) -> ::protobuf::View<'msg, FileDescriptorProto> {
    *self
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for FileDescriptorProtoView<'msg> {
  fn into_view<'shorter>(self) -> FileDescriptorProtoView<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

impl<'msg> ::protobuf::IntoProxied<FileDescriptorProto> for FileDescriptorProtoView<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> FileDescriptorProto {
    let mut dst = FileDescriptorProto::new();
    assert!(unsafe {
      dst.inner.ptr_mut().deep_copy(self.inner.ptr(), dst.inner.arena())
    });
    dst
  }
}

impl<'msg> ::protobuf::IntoProxied<FileDescriptorProto> for FileDescriptorProtoMut<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> FileDescriptorProto {
    ::protobuf::IntoProxied::into_proxied(::protobuf::IntoView::into_view(self), _private)
  }
}

impl ::protobuf::__internal::EntityType for FileDescriptorProto {
    type Tag = ::protobuf::__internal::entity_tag::MessageTag;
}

impl<'msg> ::protobuf::__internal::EntityType for FileDescriptorProtoView<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::ViewProxyTag;
}

impl<'msg> ::protobuf::__internal::EntityType for FileDescriptorProtoMut<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::MutProxyTag;
}

#[allow(dead_code)]
#[allow(non_camel_case_types)]
pub struct FileDescriptorProtoMut<'msg> {
  inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, FileDescriptorProto>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for FileDescriptorProtoMut<'msg> {}

impl<'msg> ::protobuf::MessageMut<'msg> for FileDescriptorProtoMut<'msg> {
  type Message = FileDescriptorProto;
}

impl ::std::fmt::Debug for FileDescriptorProtoMut<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageMutInner<'msg, FileDescriptorProto>> for FileDescriptorProtoMut<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, FileDescriptorProto>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> FileDescriptorProtoMut<'msg> {

  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private)
    -> ::protobuf::__internal::runtime::MessageMutInner<'msg, FileDescriptorProto> {
    self.inner.reborrow()
  }

  pub fn to_owned(&self) -> FileDescriptorProto {
    ::protobuf::AsView::as_view(self).to_owned()
  }

  // name: optional string
  pub fn has_name(&self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(0)
    }
  }
  pub fn clear_name(&mut self) {
    unsafe {
      self.inner.ptr().clear_field_at_index(
        0
      );
    }
  }
  pub fn name_opt(&self) -> ::std::option::Option<&'_ ::protobuf::ProtoStr> {
    self.has_name().then(|| self.name())
  }
  pub fn name(&self) -> ::protobuf::View<'_, ::protobuf::ProtoString> {
    let str_view = unsafe {
      self.inner.ptr().get_string_at_index(
        0, (b"").into()
      )
    };
    ::protobuf::ProtoStr::from_utf8_unchecked(unsafe { str_view.as_ref() })
  }
  pub fn set_name(&mut self, val: impl ::protobuf::IntoProxied<::protobuf::ProtoString>) {
    unsafe {
      ::protobuf::__internal::runtime::message_set_string_field(
        ::protobuf::AsMut::as_mut(self).inner,
        0,
        val);
    }
  }

  // package: optional string
  pub fn has_package(&self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(1)
    }
  }
  pub fn clear_package(&mut self) {
    unsafe {
      self.inner.ptr().clear_field_at_index(
        1
      );
    }
  }
  pub fn package_opt(&self) -> ::std::option::Option<&'_ ::protobuf::ProtoStr> {
    self.has_package().then(|| self.package())
  }
  pub fn package(&self) -> ::protobuf::View<'_, ::protobuf::ProtoString> {
    let str_view = unsafe {
      self.inner.ptr().get_string_at_index(
        1, (b"").into()
      )
    };
    ::protobuf::ProtoStr::from_utf8_unchecked(unsafe { str_view.as_ref() })
  }
  pub fn set_package(&mut self, val: impl ::protobuf::IntoProxied<::protobuf::ProtoString>) {
    unsafe {
      ::protobuf::__internal::runtime::message_set_string_field(
        ::protobuf::AsMut::as_mut(self).inner,
        1,
        val);
    }
  }

  // dependency: repeated string
  pub fn dependency(&self) -> ::protobuf::RepeatedView<'_, ::protobuf::ProtoString> {
    unsafe {
      self.inner.ptr().get_array_at_index(
        2
      )
    }.map_or_else(
        ::protobuf::__internal::runtime::empty_array::<::protobuf::ProtoString>,
        |raw| unsafe {
          ::protobuf::RepeatedView::from_raw(::protobuf::__internal::Private, raw)
        }
      )
  }
  pub fn dependency_mut(&mut self) -> ::protobuf::RepeatedMut<'_, ::protobuf::ProtoString> {
    unsafe {
      let raw_array = self.inner.ptr_mut().get_or_create_mutable_array_at_index(
        2,
        self.inner.arena()
      ).expect("alloc should not fail");
      ::protobuf::RepeatedMut::from_inner(
        ::protobuf::__internal::Private,
        ::protobuf::__internal::runtime::InnerRepeatedMut::new(
          raw_array, self.inner.arena(),
        ),
      )
    }
  }
  pub fn set_dependency(&mut self, src: impl ::protobuf::IntoProxied<::protobuf::Repeated<::protobuf::ProtoString>>) {
    unsafe {
      ::protobuf::__internal::runtime::message_set_repeated_field(
        ::protobuf::AsMut::as_mut(self).inner,
        2,
        src);
    }
  }

  // public_dependency: repeated int32
  pub fn public_dependency(&self) -> ::protobuf::RepeatedView<'_, i32> {
    unsafe {
      self.inner.ptr().get_array_at_index(
        9
      )
    }.map_or_else(
        ::protobuf::__internal::runtime::empty_array::<i32>,
        |raw| unsafe {
          ::protobuf::RepeatedView::from_raw(::protobuf::__internal::Private, raw)
        }
      )
  }
  pub fn public_dependency_mut(&mut self) -> ::protobuf::RepeatedMut<'_, i32> {
    unsafe {
      let raw_array = self.inner.ptr_mut().get_or_create_mutable_array_at_index(
        9,
        self.inner.arena()
      ).expect("alloc should not fail");
      ::protobuf::RepeatedMut::from_inner(
        ::protobuf::__internal::Private,
        ::protobuf::__internal::runtime::InnerRepeatedMut::new(
          raw_array, self.inner.arena(),
        ),
      )
    }
  }
  pub fn set_public_dependency(&mut self, src: impl ::protobuf::IntoProxied<::protobuf::Repeated<i32>>) {
    unsafe {
      ::protobuf::__internal::runtime::message_set_repeated_field(
        ::protobuf::AsMut::as_mut(self).inner,
        9,
        src);
    }
  }

  // weak_dependency: repeated int32
  pub fn weak_dependency(&self) -> ::protobuf::RepeatedView<'_, i32> {
    unsafe {
      self.inner.ptr().get_array_at_index(
        10
      )
    }.map_or_else(
        ::protobuf::__internal::runtime::empty_array::<i32>,
        |raw| unsafe {
          ::protobuf::RepeatedView::from_raw(::protobuf::__internal::Private, raw)
        }
      )
  }
  pub fn weak_dependency_mut(&mut self) -> ::protobuf::RepeatedMut<'_, i32> {
    unsafe {
      let raw_array = self.inner.ptr_mut().get_or_create_mutable_array_at_index(
        10,
        self.inner.arena()
      ).expect("alloc should not fail");
      ::protobuf::RepeatedMut::from_inner(
        ::protobuf::__internal::Private,
        ::protobuf::__internal::runtime::InnerRepeatedMut::new(
          raw_array, self.inner.arena(),
        ),
      )
    }
  }
  pub fn set_weak_dependency(&mut self, src: impl ::protobuf::IntoProxied<::protobuf::Repeated<i32>>) {
    unsafe {
      ::protobuf::__internal::runtime::message_set_repeated_field(
        ::protobuf::AsMut::as_mut(self).inner,
        10,
        src);
    }
  }

  // option_dependency: repeated string
  pub fn option_dependency(&self) -> ::protobuf::RepeatedView<'_, ::protobuf::ProtoString> {
    unsafe {
      self.inner.ptr().get_array_at_index(
        13
      )
    }.map_or_else(
        ::protobuf::__internal::runtime::empty_array::<::protobuf::ProtoString>,
        |raw| unsafe {
          ::protobuf::RepeatedView::from_raw(::protobuf::__internal::Private, raw)
        }
      )
  }
  pub fn option_dependency_mut(&mut self) -> ::protobuf::RepeatedMut<'_, ::protobuf::ProtoString> {
    unsafe {
      let raw_array = self.inner.ptr_mut().get_or_create_mutable_array_at_index(
        13,
        self.inner.arena()
      ).expect("alloc should not fail");
      ::protobuf::RepeatedMut::from_inner(
        ::protobuf::__internal::Private,
        ::protobuf::__internal::runtime::InnerRepeatedMut::new(
          raw_array, self.inner.arena(),
        ),
      )
    }
  }
  pub fn set_option_dependency(&mut self, src: impl ::protobuf::IntoProxied<::protobuf::Repeated<::protobuf::ProtoString>>) {
    unsafe {
      ::protobuf::__internal::runtime::message_set_repeated_field(
        ::protobuf::AsMut::as_mut(self).inner,
        13,
        src);
    }
  }

  // message_type: repeated message rpc.plugin.DescriptorProto
  pub fn message_type(&self) -> ::protobuf::RepeatedView<'_, super::descriptor_proto::DescriptorProto> {
    unsafe {
      self.inner.ptr().get_array_at_index(
        3
      )
    }.map_or_else(
        ::protobuf::__internal::runtime::empty_array::<super::descriptor_proto::DescriptorProto>,
        |raw| unsafe {
          ::protobuf::RepeatedView::from_raw(::protobuf::__internal::Private, raw)
        }
      )
  }
  pub fn message_type_mut(&mut self) -> ::protobuf::RepeatedMut<'_, super::descriptor_proto::DescriptorProto> {
    unsafe {
      let raw_array = self.inner.ptr_mut().get_or_create_mutable_array_at_index(
        3,
        self.inner.arena()
      ).expect("alloc should not fail");
      ::protobuf::RepeatedMut::from_inner(
        ::protobuf::__internal::Private,
        ::protobuf::__internal::runtime::InnerRepeatedMut::new(
          raw_array, self.inner.arena(),
        ),
      )
    }
  }
  pub fn set_message_type(&mut self, src: impl ::protobuf::IntoProxied<::protobuf::Repeated<super::descriptor_proto::DescriptorProto>>) {
    unsafe {
      ::protobuf::__internal::runtime::message_set_repeated_field(
        ::protobuf::AsMut::as_mut(self).inner,
        3,
        src);
    }
  }

  // enum_type: repeated message rpc.plugin.EnumDescriptorProto
  pub fn enum_type(&self) -> ::protobuf::RepeatedView<'_, super::descriptor_proto::EnumDescriptorProto> {
    unsafe {
      self.inner.ptr().get_array_at_index(
        4
      )
    }.map_or_else(
        ::protobuf::__internal::runtime::empty_array::<super::descriptor_proto::EnumDescriptorProto>,
        |raw| unsafe {
          ::protobuf::RepeatedView::from_raw(::protobuf::__internal::Private, raw)
        }
      )
  }
  pub fn enum_type_mut(&mut self) -> ::protobuf::RepeatedMut<'_, super::descriptor_proto::EnumDescriptorProto> {
    unsafe {
      let raw_array = self.inner.ptr_mut().get_or_create_mutable_array_at_index(
        4,
        self.inner.arena()
      ).expect("alloc should not fail");
      ::protobuf::RepeatedMut::from_inner(
        ::protobuf::__internal::Private,
        ::protobuf::__internal::runtime::InnerRepeatedMut::new(
          raw_array, self.inner.arena(),
        ),
      )
    }
  }
  pub fn set_enum_type(&mut self, src: impl ::protobuf::IntoProxied<::protobuf::Repeated<super::descriptor_proto::EnumDescriptorProto>>) {
    unsafe {
      ::protobuf::__internal::runtime::message_set_repeated_field(
        ::protobuf::AsMut::as_mut(self).inner,
        4,
        src);
    }
  }

  // service: repeated message rpc.plugin.ServiceDescriptorProto
  pub fn service(&self) -> ::protobuf::RepeatedView<'_, super::descriptor_proto::ServiceDescriptorProto> {
    unsafe {
      self.inner.ptr().get_array_at_index(
        5
      )
    }.map_or_else(
        ::protobuf::__internal::runtime::empty_array::<super::descriptor_proto::ServiceDescriptorProto>,
        |raw| unsafe {
          ::protobuf::RepeatedView::from_raw(::protobuf::__internal::Private, raw)
        }
      )
  }
  pub fn service_mut(&mut self) -> ::protobuf::RepeatedMut<'_, super::descriptor_proto::ServiceDescriptorProto> {
    unsafe {
      let raw_array = self.inner.ptr_mut().get_or_create_mutable_array_at_index(
        5,
        self.inner.arena()
      ).expect("alloc should not fail");
      ::protobuf::RepeatedMut::from_inner(
        ::protobuf::__internal::Private,
        ::protobuf::__internal::runtime::InnerRepeatedMut::new(
          raw_array, self.inner.arena(),
        ),
      )
    }
  }
  pub fn set_service(&mut self, src: impl ::protobuf::IntoProxied<::protobuf::Repeated<super::descriptor_proto::ServiceDescriptorProto>>) {
    unsafe {
      ::protobuf::__internal::runtime::message_set_repeated_field(
        ::protobuf::AsMut::as_mut(self).inner,
        5,
        src);
    }
  }

  // extension: repeated message rpc.plugin.FieldDescriptorProto
  pub fn extension(&self) -> ::protobuf::RepeatedView<'_, super::descriptor_proto::FieldDescriptorProto> {
    unsafe {
      self.inner.ptr().get_array_at_index(
        6
      )
    }.map_or_else(
        ::protobuf::__internal::runtime::empty_array::<super::descriptor_proto::FieldDescriptorProto>,
        |raw| unsafe {
          ::protobuf::RepeatedView::from_raw(::protobuf::__internal::Private, raw)
        }
      )
  }
  pub fn extension_mut(&mut self) -> ::protobuf::RepeatedMut<'_, super::descriptor_proto::FieldDescriptorProto> {
    unsafe {
      let raw_array = self.inner.ptr_mut().get_or_create_mutable_array_at_index(
        6,
        self.inner.arena()
      ).expect("alloc should not fail");
      ::protobuf::RepeatedMut::from_inner(
        ::protobuf::__internal::Private,
        ::protobuf::__internal::runtime::InnerRepeatedMut::new(
          raw_array, self.inner.arena(),
        ),
      )
    }
  }
  pub fn set_extension(&mut self, src: impl ::protobuf::IntoProxied<::protobuf::Repeated<super::descriptor_proto::FieldDescriptorProto>>) {
    unsafe {
      ::protobuf::__internal::runtime::message_set_repeated_field(
        ::protobuf::AsMut::as_mut(self).inner,
        6,
        src);
    }
  }

  // options: optional message rpc.plugin.FileOptions
  pub fn has_options(&self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(7)
    }
  }
  pub fn clear_options(&mut self) {
    unsafe {
      self.inner.ptr().clear_field_at_index(
        7
      );
    }
  }
  pub fn options_opt(&self) -> ::std::option::Option<super::descriptor_proto::FileOptionsView<'_>> {
    self.has_options().then(|| self.options())
  }
  pub fn options(&self) -> super::descriptor_proto::FileOptionsView<'_> {
    let submsg = unsafe {
      self.inner.ptr().get_message_at_index(7)
    };
    submsg
        .map(|ptr| unsafe { ::protobuf::__internal::runtime::MessageViewInner::wrap(ptr).into() })
       .unwrap_or(super::descriptor_proto::FileOptionsView::default())
  }
  pub fn options_mut(&mut self) -> super::descriptor_proto::FileOptionsMut<'_> {
     let ptr = unsafe {
       self.inner.ptr_mut().get_or_create_mutable_message_at_index(
         7, self.inner.arena()
       ).unwrap()
     };
     ::protobuf::__internal::runtime::MessageMutInner::from_parent(
         self.as_message_mut_inner(::protobuf::__internal::Private),
         ptr
     ).into()
  }
  pub fn set_options(&mut self,
    val: impl ::protobuf::IntoProxied<super::descriptor_proto::FileOptions>) {

    unsafe {
      ::protobuf::__internal::runtime::message_set_sub_message(
        ::protobuf::AsMut::as_mut(self).inner,
        7,
        val
      );
    }
  }

  // source_code_info: optional message rpc.plugin.SourceCodeInfo
  pub fn has_source_code_info(&self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(8)
    }
  }
  pub fn clear_source_code_info(&mut self) {
    unsafe {
      self.inner.ptr().clear_field_at_index(
        8
      );
    }
  }
  pub fn source_code_info_opt(&self) -> ::std::option::Option<super::descriptor_proto::SourceCodeInfoView<'_>> {
    self.has_source_code_info().then(|| self.source_code_info())
  }
  pub fn source_code_info(&self) -> super::descriptor_proto::SourceCodeInfoView<'_> {
    let submsg = unsafe {
      self.inner.ptr().get_message_at_index(8)
    };
    submsg
        .map(|ptr| unsafe { ::protobuf::__internal::runtime::MessageViewInner::wrap(ptr).into() })
       .unwrap_or(super::descriptor_proto::SourceCodeInfoView::default())
  }
  pub fn source_code_info_mut(&mut self) -> super::descriptor_proto::SourceCodeInfoMut<'_> {
     let ptr = unsafe {
       self.inner.ptr_mut().get_or_create_mutable_message_at_index(
         8, self.inner.arena()
       ).unwrap()
     };
     ::protobuf::__internal::runtime::MessageMutInner::from_parent(
         self.as_message_mut_inner(::protobuf::__internal::Private),
         ptr
     ).into()
  }
  pub fn set_source_code_info(&mut self,
    val: impl ::protobuf::IntoProxied<super::descriptor_proto::SourceCodeInfo>) {

    unsafe {
      ::protobuf::__internal::runtime::message_set_sub_message(
        ::protobuf::AsMut::as_mut(self).inner,
        8,
        val
      );
    }
  }

  // syntax: optional string
  pub fn has_syntax(&self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(11)
    }
  }
  pub fn clear_syntax(&mut self) {
    unsafe {
      self.inner.ptr().clear_field_at_index(
        11
      );
    }
  }
  pub fn syntax_opt(&self) -> ::std::option::Option<&'_ ::protobuf::ProtoStr> {
    self.has_syntax().then(|| self.syntax())
  }
  pub fn syntax(&self) -> ::protobuf::View<'_, ::protobuf::ProtoString> {
    let str_view = unsafe {
      self.inner.ptr().get_string_at_index(
        11, (b"").into()
      )
    };
    ::protobuf::ProtoStr::from_utf8_unchecked(unsafe { str_view.as_ref() })
  }
  pub fn set_syntax(&mut self, val: impl ::protobuf::IntoProxied<::protobuf::ProtoString>) {
    unsafe {
      ::protobuf::__internal::runtime::message_set_string_field(
        ::protobuf::AsMut::as_mut(self).inner,
        11,
        val);
    }
  }

  // edition: optional int32
  pub fn has_edition(&self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(12)
    }
  }
  pub fn clear_edition(&mut self) {
    unsafe {
      self.inner.ptr().clear_field_at_index(
        12
      );
    }
  }
  pub fn edition_opt(&self) -> ::std::option::Option<i32> {
    self.has_edition().then(|| self.edition())
  }
  pub fn edition(&self) -> i32 {
    unsafe {
      // TODO: b/361751487: This .into() and .try_into() is only
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      // perfectly (and do an unchecked conversion for
      // i32->enum types, since even for closed enums we trust
      // upb to only return one of the named values).
      self.inner.ptr().get_i32_at_index(
        12, (0i32).into()
      ).try_into().unwrap()
    }
  }
  pub fn set_edition(&mut self, val: i32) {
    unsafe {
      // TODO: b/361751487: This .into() is only here
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      //perfectly.
      self.inner.ptr_mut().set_base_field_i32_at_index(
        12, val.into()
      )
    }
  }

}

// SAFETY:
// - `FileDescriptorProtoMut` does not perform any shared mutation.
unsafe impl ::std::marker::Send for FileDescriptorProtoMut<'_> {}

// SAFETY:
// - `FileDescriptorProtoMut` does not perform any shared mutation.
unsafe impl ::std::marker::Sync for FileDescriptorProtoMut<'_> {}

impl<'msg> ::protobuf::AsView for FileDescriptorProtoMut<'msg> {
  type Proxied = FileDescriptorProto;
  fn as_view(&self) -> ::protobuf::View<'_, FileDescriptorProto> {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for FileDescriptorProtoMut<'msg> {
  fn into_view<'shorter>(self) -> ::protobuf::View<'shorter, FileDescriptorProto>
  where
      'msg: 'shorter {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::AsMut for FileDescriptorProtoMut<'msg> {
  type MutProxied = FileDescriptorProto;
  fn as_mut(&mut self) -> FileDescriptorProtoMut<'msg> {
    self.inner.reborrow().into()
  }
}

impl<'msg> ::protobuf::IntoMut<'msg> for FileDescriptorProtoMut<'msg> {
  fn into_mut<'shorter>(self) -> FileDescriptorProtoMut<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

#[allow(dead_code)]
impl FileDescriptorProto {
  pub fn new() -> Self {
    Self { inner: ::protobuf::__internal::runtime::OwnedMessageInner::<Self>::new() }
  }


  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessageMutInner<'_, FileDescriptorProto> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner)
  }

  pub fn as_view(&self) -> FileDescriptorProtoView<'_> {
    ::protobuf::__internal::runtime::MessageViewInner::view_of_owned(&self.inner).into()
  }

  pub fn as_mut(&mut self) -> FileDescriptorProtoMut<'_> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner).into()
  }

  // name: optional string
  pub fn has_name(&self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(0)
    }
  }
  pub fn clear_name(&mut self) {
    unsafe {
      self.inner.ptr().clear_field_at_index(
        0
      );
    }
  }
  pub fn name_opt(&self) -> ::std::option::Option<&'_ ::protobuf::ProtoStr> {
    self.has_name().then(|| self.name())
  }
  pub fn name(&self) -> ::protobuf::View<'_, ::protobuf::ProtoString> {
    let str_view = unsafe {
      self.inner.ptr().get_string_at_index(
        0, (b"").into()
      )
    };
    ::protobuf::ProtoStr::from_utf8_unchecked(unsafe { str_view.as_ref() })
  }
  pub fn set_name(&mut self, val: impl ::protobuf::IntoProxied<::protobuf::ProtoString>) {
    unsafe {
      ::protobuf::__internal::runtime::message_set_string_field(
        ::protobuf::AsMut::as_mut(self).inner,
        0,
        val);
    }
  }

  // package: optional string
  pub fn has_package(&self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(1)
    }
  }
  pub fn clear_package(&mut self) {
    unsafe {
      self.inner.ptr().clear_field_at_index(
        1
      );
    }
  }
  pub fn package_opt(&self) -> ::std::option::Option<&'_ ::protobuf::ProtoStr> {
    self.has_package().then(|| self.package())
  }
  pub fn package(&self) -> ::protobuf::View<'_, ::protobuf::ProtoString> {
    let str_view = unsafe {
      self.inner.ptr().get_string_at_index(
        1, (b"").into()
      )
    };
    ::protobuf::ProtoStr::from_utf8_unchecked(unsafe { str_view.as_ref() })
  }
  pub fn set_package(&mut self, val: impl ::protobuf::IntoProxied<::protobuf::ProtoString>) {
    unsafe {
      ::protobuf::__internal::runtime::message_set_string_field(
        ::protobuf::AsMut::as_mut(self).inner,
        1,
        val);
    }
  }

  // dependency: repeated string
  pub fn dependency(&self) -> ::protobuf::RepeatedView<'_, ::protobuf::ProtoString> {
    unsafe {
      self.inner.ptr().get_array_at_index(
        2
      )
    }.map_or_else(
        ::protobuf::__internal::runtime::empty_array::<::protobuf::ProtoString>,
        |raw| unsafe {
          ::protobuf::RepeatedView::from_raw(::protobuf::__internal::Private, raw)
        }
      )
  }
  pub fn dependency_mut(&mut self) -> ::protobuf::RepeatedMut<'_, ::protobuf::ProtoString> {
    unsafe {
      let raw_array = self.inner.ptr_mut().get_or_create_mutable_array_at_index(
        2,
        self.inner.arena()
      ).expect("alloc should not fail");
      ::protobuf::RepeatedMut::from_inner(
        ::protobuf::__internal::Private,
        ::protobuf::__internal::runtime::InnerRepeatedMut::new(
          raw_array, self.inner.arena(),
        ),
      )
    }
  }
  pub fn set_dependency(&mut self, src: impl ::protobuf::IntoProxied<::protobuf::Repeated<::protobuf::ProtoString>>) {
    unsafe {
      ::protobuf::__internal::runtime::message_set_repeated_field(
        ::protobuf::AsMut::as_mut(self).inner,
        2,
        src);
    }
  }

  // public_dependency: repeated int32
  pub fn public_dependency(&self) -> ::protobuf::RepeatedView<'_, i32> {
    unsafe {
      self.inner.ptr().get_array_at_index(
        9
      )
    }.map_or_else(
        ::protobuf::__internal::runtime::empty_array::<i32>,
        |raw| unsafe {
          ::protobuf::RepeatedView::from_raw(::protobuf::__internal::Private, raw)
        }
      )
  }
  pub fn public_dependency_mut(&mut self) -> ::protobuf::RepeatedMut<'_, i32> {
    unsafe {
      let raw_array = self.inner.ptr_mut().get_or_create_mutable_array_at_index(
        9,
        self.inner.arena()
      ).expect("alloc should not fail");
      ::protobuf::RepeatedMut::from_inner(
        ::protobuf::__internal::Private,
        ::protobuf::__internal::runtime::InnerRepeatedMut::new(
          raw_array, self.inner.arena(),
        ),
      )
    }
  }
  pub fn set_public_dependency(&mut self, src: impl ::protobuf::IntoProxied<::protobuf::Repeated<i32>>) {
    unsafe {
      ::protobuf::__internal::runtime::message_set_repeated_field(
        ::protobuf::AsMut::as_mut(self).inner,
        9,
        src);
    }
  }

  // weak_dependency: repeated int32
  pub fn weak_dependency(&self) -> ::protobuf::RepeatedView<'_, i32> {
    unsafe {
      self.inner.ptr().get_array_at_index(
        10
      )
    }.map_or_else(
        ::protobuf::__internal::runtime::empty_array::<i32>,
        |raw| unsafe {
          ::protobuf::RepeatedView::from_raw(::protobuf::__internal::Private, raw)
        }
      )
  }
  pub fn weak_dependency_mut(&mut self) -> ::protobuf::RepeatedMut<'_, i32> {
    unsafe {
      let raw_array = self.inner.ptr_mut().get_or_create_mutable_array_at_index(
        10,
        self.inner.arena()
      ).expect("alloc should not fail");
      ::protobuf::RepeatedMut::from_inner(
        ::protobuf::__internal::Private,
        ::protobuf::__internal::runtime::InnerRepeatedMut::new(
          raw_array, self.inner.arena(),
        ),
      )
    }
  }
  pub fn set_weak_dependency(&mut self, src: impl ::protobuf::IntoProxied<::protobuf::Repeated<i32>>) {
    unsafe {
      ::protobuf::__internal::runtime::message_set_repeated_field(
        ::protobuf::AsMut::as_mut(self).inner,
        10,
        src);
    }
  }

  // option_dependency: repeated string
  pub fn option_dependency(&self) -> ::protobuf::RepeatedView<'_, ::protobuf::ProtoString> {
    unsafe {
      self.inner.ptr().get_array_at_index(
        13
      )
    }.map_or_else(
        ::protobuf::__internal::runtime::empty_array::<::protobuf::ProtoString>,
        |raw| unsafe {
          ::protobuf::RepeatedView::from_raw(::protobuf::__internal::Private, raw)
        }
      )
  }
  pub fn option_dependency_mut(&mut self) -> ::protobuf::RepeatedMut<'_, ::protobuf::ProtoString> {
    unsafe {
      let raw_array = self.inner.ptr_mut().get_or_create_mutable_array_at_index(
        13,
        self.inner.arena()
      ).expect("alloc should not fail");
      ::protobuf::RepeatedMut::from_inner(
        ::protobuf::__internal::Private,
        ::protobuf::__internal::runtime::InnerRepeatedMut::new(
          raw_array, self.inner.arena(),
        ),
      )
    }
  }
  pub fn set_option_dependency(&mut self, src: impl ::protobuf::IntoProxied<::protobuf::Repeated<::protobuf::ProtoString>>) {
    unsafe {
      ::protobuf::__internal::runtime::message_set_repeated_field(
        ::protobuf::AsMut::as_mut(self).inner,
        13,
        src);
    }
  }

  // message_type: repeated message rpc.plugin.DescriptorProto
  pub fn message_type(&self) -> ::protobuf::RepeatedView<'_, super::descriptor_proto::DescriptorProto> {
    unsafe {
      self.inner.ptr().get_array_at_index(
        3
      )
    }.map_or_else(
        ::protobuf::__internal::runtime::empty_array::<super::descriptor_proto::DescriptorProto>,
        |raw| unsafe {
          ::protobuf::RepeatedView::from_raw(::protobuf::__internal::Private, raw)
        }
      )
  }
  pub fn message_type_mut(&mut self) -> ::protobuf::RepeatedMut<'_, super::descriptor_proto::DescriptorProto> {
    unsafe {
      let raw_array = self.inner.ptr_mut().get_or_create_mutable_array_at_index(
        3,
        self.inner.arena()
      ).expect("alloc should not fail");
      ::protobuf::RepeatedMut::from_inner(
        ::protobuf::__internal::Private,
        ::protobuf::__internal::runtime::InnerRepeatedMut::new(
          raw_array, self.inner.arena(),
        ),
      )
    }
  }
  pub fn set_message_type(&mut self, src: impl ::protobuf::IntoProxied<::protobuf::Repeated<super::descriptor_proto::DescriptorProto>>) {
    unsafe {
      ::protobuf::__internal::runtime::message_set_repeated_field(
        ::protobuf::AsMut::as_mut(self).inner,
        3,
        src);
    }
  }

  // enum_type: repeated message rpc.plugin.EnumDescriptorProto
  pub fn enum_type(&self) -> ::protobuf::RepeatedView<'_, super::descriptor_proto::EnumDescriptorProto> {
    unsafe {
      self.inner.ptr().get_array_at_index(
        4
      )
    }.map_or_else(
        ::protobuf::__internal::runtime::empty_array::<super::descriptor_proto::EnumDescriptorProto>,
        |raw| unsafe {
          ::protobuf::RepeatedView::from_raw(::protobuf::__internal::Private, raw)
        }
      )
  }
  pub fn enum_type_mut(&mut self) -> ::protobuf::RepeatedMut<'_, super::descriptor_proto::EnumDescriptorProto> {
    unsafe {
      let raw_array = self.inner.ptr_mut().get_or_create_mutable_array_at_index(
        4,
        self.inner.arena()
      ).expect("alloc should not fail");
      ::protobuf::RepeatedMut::from_inner(
        ::protobuf::__internal::Private,
        ::protobuf::__internal::runtime::InnerRepeatedMut::new(
          raw_array, self.inner.arena(),
        ),
      )
    }
  }
  pub fn set_enum_type(&mut self, src: impl ::protobuf::IntoProxied<::protobuf::Repeated<super::descriptor_proto::EnumDescriptorProto>>) {
    unsafe {
      ::protobuf::__internal::runtime::message_set_repeated_field(
        ::protobuf::AsMut::as_mut(self).inner,
        4,
        src);
    }
  }

  // service: repeated message rpc.plugin.ServiceDescriptorProto
  pub fn service(&self) -> ::protobuf::RepeatedView<'_, super::descriptor_proto::ServiceDescriptorProto> {
    unsafe {
      self.inner.ptr().get_array_at_index(
        5
      )
    }.map_or_else(
        ::protobuf::__internal::runtime::empty_array::<super::descriptor_proto::ServiceDescriptorProto>,
        |raw| unsafe {
          ::protobuf::RepeatedView::from_raw(::protobuf::__internal::Private, raw)
        }
      )
  }
  pub fn service_mut(&mut self) -> ::protobuf::RepeatedMut<'_, super::descriptor_proto::ServiceDescriptorProto> {
    unsafe {
      let raw_array = self.inner.ptr_mut().get_or_create_mutable_array_at_index(
        5,
        self.inner.arena()
      ).expect("alloc should not fail");
      ::protobuf::RepeatedMut::from_inner(
        ::protobuf::__internal::Private,
        ::protobuf::__internal::runtime::InnerRepeatedMut::new(
          raw_array, self.inner.arena(),
        ),
      )
    }
  }
  pub fn set_service(&mut self, src: impl ::protobuf::IntoProxied<::protobuf::Repeated<super::descriptor_proto::ServiceDescriptorProto>>) {
    unsafe {
      ::protobuf::__internal::runtime::message_set_repeated_field(
        ::protobuf::AsMut::as_mut(self).inner,
        5,
        src);
    }
  }

  // extension: repeated message rpc.plugin.FieldDescriptorProto
  pub fn extension(&self) -> ::protobuf::RepeatedView<'_, super::descriptor_proto::FieldDescriptorProto> {
    unsafe {
      self.inner.ptr().get_array_at_index(
        6
      )
    }.map_or_else(
        ::protobuf::__internal::runtime::empty_array::<super::descriptor_proto::FieldDescriptorProto>,
        |raw| unsafe {
          ::protobuf::RepeatedView::from_raw(::protobuf::__internal::Private, raw)
        }
      )
  }
  pub fn extension_mut(&mut self) -> ::protobuf::RepeatedMut<'_, super::descriptor_proto::FieldDescriptorProto> {
    unsafe {
      let raw_array = self.inner.ptr_mut().get_or_create_mutable_array_at_index(
        6,
        self.inner.arena()
      ).expect("alloc should not fail");
      ::protobuf::RepeatedMut::from_inner(
        ::protobuf::__internal::Private,
        ::protobuf::__internal::runtime::InnerRepeatedMut::new(
          raw_array, self.inner.arena(),
        ),
      )
    }
  }
  pub fn set_extension(&mut self, src: impl ::protobuf::IntoProxied<::protobuf::Repeated<super::descriptor_proto::FieldDescriptorProto>>) {
    unsafe {
      ::protobuf::__internal::runtime::message_set_repeated_field(
        ::protobuf::AsMut::as_mut(self).inner,
        6,
        src);
    }
  }

  // options: optional message rpc.plugin.FileOptions
  pub fn has_options(&self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(7)
    }
  }
  pub fn clear_options(&mut self) {
    unsafe {
      self.inner.ptr().clear_field_at_index(
        7
      );
    }
  }
  pub fn options_opt(&self) -> ::std::option::Option<super::descriptor_proto::FileOptionsView<'_>> {
    self.has_options().then(|| self.options())
  }
  pub fn options(&self) -> super::descriptor_proto::FileOptionsView<'_> {
    let submsg = unsafe {
      self.inner.ptr().get_message_at_index(7)
    };
    submsg
        .map(|ptr| unsafe { ::protobuf::__internal::runtime::MessageViewInner::wrap(ptr).into() })
       .unwrap_or(super::descriptor_proto::FileOptionsView::default())
  }
  pub fn options_mut(&mut self) -> super::descriptor_proto::FileOptionsMut<'_> {
     let ptr = unsafe {
       self.inner.ptr_mut().get_or_create_mutable_message_at_index(
         7, self.inner.arena()
       ).unwrap()
     };
     ::protobuf::__internal::runtime::MessageMutInner::from_parent(
         self.as_message_mut_inner(::protobuf::__internal::Private),
         ptr
     ).into()
  }
  pub fn set_options(&mut self,
    val: impl ::protobuf::IntoProxied<super::descriptor_proto::FileOptions>) {

    unsafe {
      ::protobuf::__internal::runtime::message_set_sub_message(
        ::protobuf::AsMut::as_mut(self).inner,
        7,
        val
      );
    }
  }

  // source_code_info: optional message rpc.plugin.SourceCodeInfo
  pub fn has_source_code_info(&self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(8)
    }
  }
  pub fn clear_source_code_info(&mut self) {
    unsafe {
      self.inner.ptr().clear_field_at_index(
        8
      );
    }
  }
  pub fn source_code_info_opt(&self) -> ::std::option::Option<super::descriptor_proto::SourceCodeInfoView<'_>> {
    self.has_source_code_info().then(|| self.source_code_info())
  }
  pub fn source_code_info(&self) -> super::descriptor_proto::SourceCodeInfoView<'_> {
    let submsg = unsafe {
      self.inner.ptr().get_message_at_index(8)
    };
    submsg
        .map(|ptr| unsafe { ::protobuf::__internal::runtime::MessageViewInner::wrap(ptr).into() })
       .unwrap_or(super::descriptor_proto::SourceCodeInfoView::default())
  }
  pub fn source_code_info_mut(&mut self) -> super::descriptor_proto::SourceCodeInfoMut<'_> {
     let ptr = unsafe {
       self.inner.ptr_mut().get_or_create_mutable_message_at_index(
         8, self.inner.arena()
       ).unwrap()
     };
     ::protobuf::__internal::runtime::MessageMutInner::from_parent(
         self.as_message_mut_inner(::protobuf::__internal::Private),
         ptr
     ).into()
  }
  pub fn set_source_code_info(&mut self,
    val: impl ::protobuf::IntoProxied<super::descriptor_proto::SourceCodeInfo>) {

    unsafe {
      ::protobuf::__internal::runtime::message_set_sub_message(
        ::protobuf::AsMut::as_mut(self).inner,
        8,
        val
      );
    }
  }

  // syntax: optional string
  pub fn has_syntax(&self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(11)
    }
  }
  pub fn clear_syntax(&mut self) {
    unsafe {
      self.inner.ptr().clear_field_at_index(
        11
      );
    }
  }
  pub fn syntax_opt(&self) -> ::std::option::Option<&'_ ::protobuf::ProtoStr> {
    self.has_syntax().then(|| self.syntax())
  }
  pub fn syntax(&self) -> ::protobuf::View<'_, ::protobuf::ProtoString> {
    let str_view = unsafe {
      self.inner.ptr().get_string_at_index(
        11, (b"").into()
      )
    };
    ::protobuf::ProtoStr::from_utf8_unchecked(unsafe { str_view.as_ref() })
  }
  pub fn set_syntax(&mut self, val: impl ::protobuf::IntoProxied<::protobuf::ProtoString>) {
    unsafe {
      ::protobuf::__internal::runtime::message_set_string_field(
        ::protobuf::AsMut::as_mut(self).inner,
        11,
        val);
    }
  }

  // edition: optional int32
  pub fn has_edition(&self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(12)
    }
  }
  pub fn clear_edition(&mut self) {
    unsafe {
      self.inner.ptr().clear_field_at_index(
        12
      );
    }
  }
  pub fn edition_opt(&self) -> ::std::option::Option<i32> {
    self.has_edition().then(|| self.edition())
  }
  pub fn edition(&self) -> i32 {
    unsafe {
      // TODO: b/361751487: This .into() and .try_into() is only
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      // perfectly (and do an unchecked conversion for
      // i32->enum types, since even for closed enums we trust
      // upb to only return one of the named values).
      self.inner.ptr().get_i32_at_index(
        12, (0i32).into()
      ).try_into().unwrap()
    }
  }
  pub fn set_edition(&mut self, val: i32) {
    unsafe {
      // TODO: b/361751487: This .into() is only here
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      //perfectly.
      self.inner.ptr_mut().set_base_field_i32_at_index(
        12, val.into()
      )
    }
  }

}  // impl FileDescriptorProto

impl ::std::ops::Drop for FileDescriptorProto {
  #[inline]
  fn drop(&mut self) {
  }
}

impl ::std::clone::Clone for FileDescriptorProto {
  fn clone(&self) -> Self {
    self.as_view().to_owned()
  }
}

impl ::protobuf::AsView for FileDescriptorProto {
  type Proxied = Self;
  fn as_view(&self) -> FileDescriptorProtoView<'_> {
    self.as_view()
  }
}

impl ::protobuf::AsMut for FileDescriptorProto {
  type MutProxied = Self;
  fn as_mut(&mut self) -> FileDescriptorProtoMut<'_> {
    self.as_mut()
  }
}

unsafe impl ::protobuf::__internal::runtime::AssociatedMiniTable for FileDescriptorProto {
  fn mini_table() -> ::protobuf::__internal::runtime::MiniTablePtr {
    static ONCE_LOCK: ::std::sync::OnceLock<::protobuf::__internal::runtime::MiniTableInitPtr> =
        ::std::sync::OnceLock::new();
    unsafe {
      ONCE_LOCK.get_or_init(|| {
        super::descriptor_proto::rpc__plugin__FileDescriptorProto_msg_init.0 =
            ::protobuf::__internal::runtime::build_mini_table("$11EGGGG33<<1a(E");
        ::protobuf::__internal::runtime::link_mini_table(
            super::descriptor_proto::rpc__plugin__FileDescriptorProto_msg_init.0, &[<super::descriptor_proto::DescriptorProto as ::protobuf::__internal::runtime::AssociatedMiniTable>::mini_table(),
            <super::descriptor_proto::EnumDescriptorProto as ::protobuf::__internal::runtime::AssociatedMiniTable>::mini_table(),
            <super::descriptor_proto::ServiceDescriptorProto as ::protobuf::__internal::runtime::AssociatedMiniTable>::mini_table(),
            <super::descriptor_proto::FieldDescriptorProto as ::protobuf::__internal::runtime::AssociatedMiniTable>::mini_table(),
            <super::descriptor_proto::FileOptions as ::protobuf::__internal::runtime::AssociatedMiniTable>::mini_table(),
            <super::descriptor_proto::SourceCodeInfo as ::protobuf::__internal::runtime::AssociatedMiniTable>::mini_table(),
            ], &[]);
        ::protobuf::__internal::runtime::MiniTableInitPtr(super::descriptor_proto::rpc__plugin__FileDescriptorProto_msg_init.0)
      }).0
    }
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetArena for FileDescriptorProto {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for FileDescriptorProto {
  type Msg = FileDescriptorProto;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<FileDescriptorProto> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for FileDescriptorProto {
  type Msg = FileDescriptorProto;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<FileDescriptorProto> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for FileDescriptorProtoMut<'_> {
  type Msg = FileDescriptorProto;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<FileDescriptorProto> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for FileDescriptorProtoMut<'_> {
  type Msg = FileDescriptorProto;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<FileDescriptorProto> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for FileDescriptorProtoView<'_> {
  type Msg = FileDescriptorProto;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<FileDescriptorProto> {
    self.inner.ptr()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetArena for FileDescriptorProtoMut<'_> {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}



// This variable must not be referenced except by protobuf generated
// code.
pub(crate) static mut rpc__plugin__DescriptorProto_msg_init: ::protobuf::__internal::runtime::MiniTableInitPtr =
    ::protobuf::__internal::runtime::MiniTableInitPtr(::protobuf::__internal::runtime::MiniTablePtr::dangling());
#[allow(non_camel_case_types)]
pub struct DescriptorProto {
  inner: ::protobuf::__internal::runtime::OwnedMessageInner<DescriptorProto>
}

impl ::protobuf::Message for DescriptorProto {
  type MessageView<'msg> = DescriptorProtoView<'msg>;
  type MessageMut<'msg> = DescriptorProtoMut<'msg>;
}

impl ::std::default::Default for DescriptorProto {
  fn default() -> Self {
    Self::new()
  }
}

impl ::std::fmt::Debug for DescriptorProto {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

// SAFETY:
// - `DescriptorProto` is `Sync` because it does not implement interior mutability.
//    Neither does `DescriptorProtoMut`.
unsafe impl ::std::marker::Sync for DescriptorProto {}

// SAFETY:
// - `DescriptorProto` is `Send` because it uniquely owns its arena and does
//   not use thread-local data.
unsafe impl ::std::marker::Send for DescriptorProto {}

impl ::protobuf::Proxied for DescriptorProto {
  type View<'msg> = DescriptorProtoView<'msg>;
}

impl ::protobuf::__internal::SealedInternal for DescriptorProto {}

impl ::protobuf::MutProxied for DescriptorProto {
  type Mut<'msg> = DescriptorProtoMut<'msg>;
}

#[derive(Copy, Clone)]
#[allow(dead_code)]
pub struct DescriptorProtoView<'msg> {
  inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, DescriptorProto>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for DescriptorProtoView<'msg> {}

impl<'msg> ::protobuf::MessageView<'msg> for DescriptorProtoView<'msg> {
  type Message = DescriptorProto;
}

impl ::std::fmt::Debug for DescriptorProtoView<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl ::std::default::Default for DescriptorProtoView<'_> {
  fn default() -> DescriptorProtoView<'static> {
    ::protobuf::__internal::runtime::MessageViewInner::default().into()
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageViewInner<'msg, DescriptorProto>> for DescriptorProtoView<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, DescriptorProto>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> DescriptorProtoView<'msg> {

  pub fn to_owned(&self) -> DescriptorProto {
    ::protobuf::IntoProxied::into_proxied(*self, ::protobuf::__internal::Private)
  }

  // name: optional string
  pub fn has_name(self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(0)
    }
  }
  pub fn name_opt(self) -> ::std::option::Option<&'msg ::protobuf::ProtoStr> {
    self.has_name().then(|| self.name())
  }
  pub fn name(self) -> ::protobuf::View<'msg, ::protobuf::ProtoString> {
    let str_view = unsafe {
      self.inner.ptr().get_string_at_index(
        0, (b"").into()
      )
    };
    ::protobuf::ProtoStr::from_utf8_unchecked(unsafe { str_view.as_ref() })
  }

  // field: repeated message rpc.plugin.FieldDescriptorProto
  pub fn field(self) -> ::protobuf::RepeatedView<'msg, super::descriptor_proto::FieldDescriptorProto> {
    unsafe {
      self.inner.ptr().get_array_at_index(
        1
      )
    }.map_or_else(
        ::protobuf::__internal::runtime::empty_array::<super::descriptor_proto::FieldDescriptorProto>,
        |raw| unsafe {
          ::protobuf::RepeatedView::from_raw(::protobuf::__internal::Private, raw)
        }
      )
  }

  // nested_type: repeated message rpc.plugin.DescriptorProto
  pub fn nested_type(self) -> ::protobuf::RepeatedView<'msg, super::descriptor_proto::DescriptorProto> {
    unsafe {
      self.inner.ptr().get_array_at_index(
        2
      )
    }.map_or_else(
        ::protobuf::__internal::runtime::empty_array::<super::descriptor_proto::DescriptorProto>,
        |raw| unsafe {
          ::protobuf::RepeatedView::from_raw(::protobuf::__internal::Private, raw)
        }
      )
  }

  // enum_type: repeated message rpc.plugin.EnumDescriptorProto
  pub fn enum_type(self) -> ::protobuf::RepeatedView<'msg, super::descriptor_proto::EnumDescriptorProto> {
    unsafe {
      self.inner.ptr().get_array_at_index(
        3
      )
    }.map_or_else(
        ::protobuf::__internal::runtime::empty_array::<super::descriptor_proto::EnumDescriptorProto>,
        |raw| unsafe {
          ::protobuf::RepeatedView::from_raw(::protobuf::__internal::Private, raw)
        }
      )
  }

  // extension: repeated message rpc.plugin.FieldDescriptorProto
  pub fn extension(self) -> ::protobuf::RepeatedView<'msg, super::descriptor_proto::FieldDescriptorProto> {
    unsafe {
      self.inner.ptr().get_array_at_index(
        4
      )
    }.map_or_else(
        ::protobuf::__internal::runtime::empty_array::<super::descriptor_proto::FieldDescriptorProto>,
        |raw| unsafe {
          ::protobuf::RepeatedView::from_raw(::protobuf::__internal::Private, raw)
        }
      )
  }

  // options: optional message rpc.plugin.MessageOptions
  pub fn has_options(self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(5)
    }
  }
  pub fn options_opt(self) -> ::std::option::Option<super::descriptor_proto::MessageOptionsView<'msg>> {
    self.has_options().then(|| self.options())
  }
  pub fn options(self) -> super::descriptor_proto::MessageOptionsView<'msg> {
    let submsg = unsafe {
      self.inner.ptr().get_message_at_index(5)
    };
    submsg
        .map(|ptr| unsafe { ::protobuf::__internal::runtime::MessageViewInner::wrap(ptr).into() })
       .unwrap_or(super::descriptor_proto::MessageOptionsView::default())
  }

  // oneof_decl: repeated message rpc.plugin.OneofDescriptorProto
  pub fn oneof_decl(self) -> ::protobuf::RepeatedView<'msg, super::descriptor_proto::OneofDescriptorProto> {
    unsafe {
      self.inner.ptr().get_array_at_index(
        6
      )
    }.map_or_else(
        ::protobuf::__internal::runtime::empty_array::<super::descriptor_proto::OneofDescriptorProto>,
        |raw| unsafe {
          ::protobuf::RepeatedView::from_raw(::protobuf::__internal::Private, raw)
        }
      )
  }

}

// SAFETY:
// - `DescriptorProtoView` is `Sync` because it does not support mutation.
unsafe impl ::std::marker::Sync for DescriptorProtoView<'_> {}

// SAFETY:
// - `DescriptorProtoView` is `Send` because while its alive a `DescriptorProtoMut` cannot.
// - `DescriptorProtoView` does not use thread-local data.
unsafe impl ::std::marker::Send for DescriptorProtoView<'_> {}

impl<'msg> ::protobuf::AsView for DescriptorProtoView<'msg> {
  type Proxied = DescriptorProto;
  fn as_view(&self) -> ::protobuf::View<'msg, DescriptorProto> {
    *self
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for DescriptorProtoView<'msg> {
  fn into_view<'shorter>(self) -> DescriptorProtoView<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

impl<'msg> ::protobuf::IntoProxied<DescriptorProto> for DescriptorProtoView<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> DescriptorProto {
    let mut dst = DescriptorProto::new();
    assert!(unsafe {
      dst.inner.ptr_mut().deep_copy(self.inner.ptr(), dst.inner.arena())
    });
    dst
  }
}

impl<'msg> ::protobuf::IntoProxied<DescriptorProto> for DescriptorProtoMut<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> DescriptorProto {
    ::protobuf::IntoProxied::into_proxied(::protobuf::IntoView::into_view(self), _private)
  }
}

impl ::protobuf::__internal::EntityType for DescriptorProto {
    type Tag = ::protobuf::__internal::entity_tag::MessageTag;
}

impl<'msg> ::protobuf::__internal::EntityType for DescriptorProtoView<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::ViewProxyTag;
}

impl<'msg> ::protobuf::__internal::EntityType for DescriptorProtoMut<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::MutProxyTag;
}

#[allow(dead_code)]
#[allow(non_camel_case_types)]
pub struct DescriptorProtoMut<'msg> {
  inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, DescriptorProto>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for DescriptorProtoMut<'msg> {}

impl<'msg> ::protobuf::MessageMut<'msg> for DescriptorProtoMut<'msg> {
  type Message = DescriptorProto;
}

impl ::std::fmt::Debug for DescriptorProtoMut<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageMutInner<'msg, DescriptorProto>> for DescriptorProtoMut<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, DescriptorProto>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> DescriptorProtoMut<'msg> {

  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private)
    -> ::protobuf::__internal::runtime::MessageMutInner<'msg, DescriptorProto> {
    self.inner.reborrow()
  }

  pub fn to_owned(&self) -> DescriptorProto {
    ::protobuf::AsView::as_view(self).to_owned()
  }

  // name: optional string
  pub fn has_name(&self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(0)
    }
  }
  pub fn clear_name(&mut self) {
    unsafe {
      self.inner.ptr().clear_field_at_index(
        0
      );
    }
  }
  pub fn name_opt(&self) -> ::std::option::Option<&'_ ::protobuf::ProtoStr> {
    self.has_name().then(|| self.name())
  }
  pub fn name(&self) -> ::protobuf::View<'_, ::protobuf::ProtoString> {
    let str_view = unsafe {
      self.inner.ptr().get_string_at_index(
        0, (b"").into()
      )
    };
    ::protobuf::ProtoStr::from_utf8_unchecked(unsafe { str_view.as_ref() })
  }
  pub fn set_name(&mut self, val: impl ::protobuf::IntoProxied<::protobuf::ProtoString>) {
    unsafe {
      ::protobuf::__internal::runtime::message_set_string_field(
        ::protobuf::AsMut::as_mut(self).inner,
        0,
        val);
    }
  }

  // field: repeated message rpc.plugin.FieldDescriptorProto
  pub fn field(&self) -> ::protobuf::RepeatedView<'_, super::descriptor_proto::FieldDescriptorProto> {
    unsafe {
      self.inner.ptr().get_array_at_index(
        1
      )
    }.map_or_else(
        ::protobuf::__internal::runtime::empty_array::<super::descriptor_proto::FieldDescriptorProto>,
        |raw| unsafe {
          ::protobuf::RepeatedView::from_raw(::protobuf::__internal::Private, raw)
        }
      )
  }
  pub fn field_mut(&mut self) -> ::protobuf::RepeatedMut<'_, super::descriptor_proto::FieldDescriptorProto> {
    unsafe {
      let raw_array = self.inner.ptr_mut().get_or_create_mutable_array_at_index(
        1,
        self.inner.arena()
      ).expect("alloc should not fail");
      ::protobuf::RepeatedMut::from_inner(
        ::protobuf::__internal::Private,
        ::protobuf::__internal::runtime::InnerRepeatedMut::new(
          raw_array, self.inner.arena(),
        ),
      )
    }
  }
  pub fn set_field(&mut self, src: impl ::protobuf::IntoProxied<::protobuf::Repeated<super::descriptor_proto::FieldDescriptorProto>>) {
    unsafe {
      ::protobuf::__internal::runtime::message_set_repeated_field(
        ::protobuf::AsMut::as_mut(self).inner,
        1,
        src);
    }
  }

  // nested_type: repeated message rpc.plugin.DescriptorProto
  pub fn nested_type(&self) -> ::protobuf::RepeatedView<'_, super::descriptor_proto::DescriptorProto> {
    unsafe {
      self.inner.ptr().get_array_at_index(
        2
      )
    }.map_or_else(
        ::protobuf::__internal::runtime::empty_array::<super::descriptor_proto::DescriptorProto>,
        |raw| unsafe {
          ::protobuf::RepeatedView::from_raw(::protobuf::__internal::Private, raw)
        }
      )
  }
  pub fn nested_type_mut(&mut self) -> ::protobuf::RepeatedMut<'_, super::descriptor_proto::DescriptorProto> {
    unsafe {
      let raw_array = self.inner.ptr_mut().get_or_create_mutable_array_at_index(
        2,
        self.inner.arena()
      ).expect("alloc should not fail");
      ::protobuf::RepeatedMut::from_inner(
        ::protobuf::__internal::Private,
        ::protobuf::__internal::runtime::InnerRepeatedMut::new(
          raw_array, self.inner.arena(),
        ),
      )
    }
  }
  pub fn set_nested_type(&mut self, src: impl ::protobuf::IntoProxied<::protobuf::Repeated<super::descriptor_proto::DescriptorProto>>) {
    unsafe {
      ::protobuf::__internal::runtime::message_set_repeated_field(
        ::protobuf::AsMut::as_mut(self).inner,
        2,
        src);
    }
  }

  // enum_type: repeated message rpc.plugin.EnumDescriptorProto
  pub fn enum_type(&self) -> ::protobuf::RepeatedView<'_, super::descriptor_proto::EnumDescriptorProto> {
    unsafe {
      self.inner.ptr().get_array_at_index(
        3
      )
    }.map_or_else(
        ::protobuf::__internal::runtime::empty_array::<super::descriptor_proto::EnumDescriptorProto>,
        |raw| unsafe {
          ::protobuf::RepeatedView::from_raw(::protobuf::__internal::Private, raw)
        }
      )
  }
  pub fn enum_type_mut(&mut self) -> ::protobuf::RepeatedMut<'_, super::descriptor_proto::EnumDescriptorProto> {
    unsafe {
      let raw_array = self.inner.ptr_mut().get_or_create_mutable_array_at_index(
        3,
        self.inner.arena()
      ).expect("alloc should not fail");
      ::protobuf::RepeatedMut::from_inner(
        ::protobuf::__internal::Private,
        ::protobuf::__internal::runtime::InnerRepeatedMut::new(
          raw_array, self.inner.arena(),
        ),
      )
    }
  }
  pub fn set_enum_type(&mut self, src: impl ::protobuf::IntoProxied<::protobuf::Repeated<super::descriptor_proto::EnumDescriptorProto>>) {
    unsafe {
      ::protobuf::__internal::runtime::message_set_repeated_field(
        ::protobuf::AsMut::as_mut(self).inner,
        3,
        src);
    }
  }

  // extension: repeated message rpc.plugin.FieldDescriptorProto
  pub fn extension(&self) -> ::protobuf::RepeatedView<'_, super::descriptor_proto::FieldDescriptorProto> {
    unsafe {
      self.inner.ptr().get_array_at_index(
        4
      )
    }.map_or_else(
        ::protobuf::__internal::runtime::empty_array::<super::descriptor_proto::FieldDescriptorProto>,
        |raw| unsafe {
          ::protobuf::RepeatedView::from_raw(::protobuf::__internal::Private, raw)
        }
      )
  }
  pub fn extension_mut(&mut self) -> ::protobuf::RepeatedMut<'_, super::descriptor_proto::FieldDescriptorProto> {
    unsafe {
      let raw_array = self.inner.ptr_mut().get_or_create_mutable_array_at_index(
        4,
        self.inner.arena()
      ).expect("alloc should not fail");
      ::protobuf::RepeatedMut::from_inner(
        ::protobuf::__internal::Private,
        ::protobuf::__internal::runtime::InnerRepeatedMut::new(
          raw_array, self.inner.arena(),
        ),
      )
    }
  }
  pub fn set_extension(&mut self, src: impl ::protobuf::IntoProxied<::protobuf::Repeated<super::descriptor_proto::FieldDescriptorProto>>) {
    unsafe {
      ::protobuf::__internal::runtime::message_set_repeated_field(
        ::protobuf::AsMut::as_mut(self).inner,
        4,
        src);
    }
  }

  // options: optional message rpc.plugin.MessageOptions
  pub fn has_options(&self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(5)
    }
  }
  pub fn clear_options(&mut self) {
    unsafe {
      self.inner.ptr().clear_field_at_index(
        5
      );
    }
  }
  pub fn options_opt(&self) -> ::std::option::Option<super::descriptor_proto::MessageOptionsView<'_>> {
    self.has_options().then(|| self.options())
  }
  pub fn options(&self) -> super::descriptor_proto::MessageOptionsView<'_> {
    let submsg = unsafe {
      self.inner.ptr().get_message_at_index(5)
    };
    submsg
        .map(|ptr| unsafe { ::protobuf::__internal::runtime::MessageViewInner::wrap(ptr).into() })
       .unwrap_or(super::descriptor_proto::MessageOptionsView::default())
  }
  pub fn options_mut(&mut self) -> super::descriptor_proto::MessageOptionsMut<'_> {
     let ptr = unsafe {
       self.inner.ptr_mut().get_or_create_mutable_message_at_index(
         5, self.inner.arena()
       ).unwrap()
     };
     ::protobuf::__internal::runtime::MessageMutInner::from_parent(
         self.as_message_mut_inner(::protobuf::__internal::Private),
         ptr
     ).into()
  }
  pub fn set_options(&mut self,
    val: impl ::protobuf::IntoProxied<super::descriptor_proto::MessageOptions>) {

    unsafe {
      ::protobuf::__internal::runtime::message_set_sub_message(
        ::protobuf::AsMut::as_mut(self).inner,
        5,
        val
      );
    }
  }

  // oneof_decl: repeated message rpc.plugin.OneofDescriptorProto
  pub fn oneof_decl(&self) -> ::protobuf::RepeatedView<'_, super::descriptor_proto::OneofDescriptorProto> {
    unsafe {
      self.inner.ptr().get_array_at_index(
        6
      )
    }.map_or_else(
        ::protobuf::__internal::runtime::empty_array::<super::descriptor_proto::OneofDescriptorProto>,
        |raw| unsafe {
          ::protobuf::RepeatedView::from_raw(::protobuf::__internal::Private, raw)
        }
      )
  }
  pub fn oneof_decl_mut(&mut self) -> ::protobuf::RepeatedMut<'_, super::descriptor_proto::OneofDescriptorProto> {
    unsafe {
      let raw_array = self.inner.ptr_mut().get_or_create_mutable_array_at_index(
        6,
        self.inner.arena()
      ).expect("alloc should not fail");
      ::protobuf::RepeatedMut::from_inner(
        ::protobuf::__internal::Private,
        ::protobuf::__internal::runtime::InnerRepeatedMut::new(
          raw_array, self.inner.arena(),
        ),
      )
    }
  }
  pub fn set_oneof_decl(&mut self, src: impl ::protobuf::IntoProxied<::protobuf::Repeated<super::descriptor_proto::OneofDescriptorProto>>) {
    unsafe {
      ::protobuf::__internal::runtime::message_set_repeated_field(
        ::protobuf::AsMut::as_mut(self).inner,
        6,
        src);
    }
  }

}

// SAFETY:
// - `DescriptorProtoMut` does not perform any shared mutation.
unsafe impl ::std::marker::Send for DescriptorProtoMut<'_> {}

// SAFETY:
// - `DescriptorProtoMut` does not perform any shared mutation.
unsafe impl ::std::marker::Sync for DescriptorProtoMut<'_> {}

impl<'msg> ::protobuf::AsView for DescriptorProtoMut<'msg> {
  type Proxied = DescriptorProto;
  fn as_view(&self) -> ::protobuf::View<'_, DescriptorProto> {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for DescriptorProtoMut<'msg> {
  fn into_view<'shorter>(self) -> ::protobuf::View<'shorter, DescriptorProto>
  where
      'msg: 'shorter {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::AsMut for DescriptorProtoMut<'msg> {
  type MutProxied = DescriptorProto;
  fn as_mut(&mut self) -> DescriptorProtoMut<'msg> {
    self.inner.reborrow().into()
  }
}

impl<'msg> ::protobuf::IntoMut<'msg> for DescriptorProtoMut<'msg> {
  fn into_mut<'shorter>(self) -> DescriptorProtoMut<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

#[allow(dead_code)]
impl DescriptorProto {
  pub fn new() -> Self {
    Self { inner: ::protobuf::__internal::runtime::OwnedMessageInner::<Self>::new() }
  }


  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessageMutInner<'_, DescriptorProto> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner)
  }

  pub fn as_view(&self) -> DescriptorProtoView<'_> {
    ::protobuf::__internal::runtime::MessageViewInner::view_of_owned(&self.inner).into()
  }

  pub fn as_mut(&mut self) -> DescriptorProtoMut<'_> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner).into()
  }

  // name: optional string
  pub fn has_name(&self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(0)
    }
  }
  pub fn clear_name(&mut self) {
    unsafe {
      self.inner.ptr().clear_field_at_index(
        0
      );
    }
  }
  pub fn name_opt(&self) -> ::std::option::Option<&'_ ::protobuf::ProtoStr> {
    self.has_name().then(|| self.name())
  }
  pub fn name(&self) -> ::protobuf::View<'_, ::protobuf::ProtoString> {
    let str_view = unsafe {
      self.inner.ptr().get_string_at_index(
        0, (b"").into()
      )
    };
    ::protobuf::ProtoStr::from_utf8_unchecked(unsafe { str_view.as_ref() })
  }
  pub fn set_name(&mut self, val: impl ::protobuf::IntoProxied<::protobuf::ProtoString>) {
    unsafe {
      ::protobuf::__internal::runtime::message_set_string_field(
        ::protobuf::AsMut::as_mut(self).inner,
        0,
        val);
    }
  }

  // field: repeated message rpc.plugin.FieldDescriptorProto
  pub fn field(&self) -> ::protobuf::RepeatedView<'_, super::descriptor_proto::FieldDescriptorProto> {
    unsafe {
      self.inner.ptr().get_array_at_index(
        1
      )
    }.map_or_else(
        ::protobuf::__internal::runtime::empty_array::<super::descriptor_proto::FieldDescriptorProto>,
        |raw| unsafe {
          ::protobuf::RepeatedView::from_raw(::protobuf::__internal::Private, raw)
        }
      )
  }
  pub fn field_mut(&mut self) -> ::protobuf::RepeatedMut<'_, super::descriptor_proto::FieldDescriptorProto> {
    unsafe {
      let raw_array = self.inner.ptr_mut().get_or_create_mutable_array_at_index(
        1,
        self.inner.arena()
      ).expect("alloc should not fail");
      ::protobuf::RepeatedMut::from_inner(
        ::protobuf::__internal::Private,
        ::protobuf::__internal::runtime::InnerRepeatedMut::new(
          raw_array, self.inner.arena(),
        ),
      )
    }
  }
  pub fn set_field(&mut self, src: impl ::protobuf::IntoProxied<::protobuf::Repeated<super::descriptor_proto::FieldDescriptorProto>>) {
    unsafe {
      ::protobuf::__internal::runtime::message_set_repeated_field(
        ::protobuf::AsMut::as_mut(self).inner,
        1,
        src);
    }
  }

  // nested_type: repeated message rpc.plugin.DescriptorProto
  pub fn nested_type(&self) -> ::protobuf::RepeatedView<'_, super::descriptor_proto::DescriptorProto> {
    unsafe {
      self.inner.ptr().get_array_at_index(
        2
      )
    }.map_or_else(
        ::protobuf::__internal::runtime::empty_array::<super::descriptor_proto::DescriptorProto>,
        |raw| unsafe {
          ::protobuf::RepeatedView::from_raw(::protobuf::__internal::Private, raw)
        }
      )
  }
  pub fn nested_type_mut(&mut self) -> ::protobuf::RepeatedMut<'_, super::descriptor_proto::DescriptorProto> {
    unsafe {
      let raw_array = self.inner.ptr_mut().get_or_create_mutable_array_at_index(
        2,
        self.inner.arena()
      ).expect("alloc should not fail");
      ::protobuf::RepeatedMut::from_inner(
        ::protobuf::__internal::Private,
        ::protobuf::__internal::runtime::InnerRepeatedMut::new(
          raw_array, self.inner.arena(),
        ),
      )
    }
  }
  pub fn set_nested_type(&mut self, src: impl ::protobuf::IntoProxied<::protobuf::Repeated<super::descriptor_proto::DescriptorProto>>) {
    unsafe {
      ::protobuf::__internal::runtime::message_set_repeated_field(
        ::protobuf::AsMut::as_mut(self).inner,
        2,
        src);
    }
  }

  // enum_type: repeated message rpc.plugin.EnumDescriptorProto
  pub fn enum_type(&self) -> ::protobuf::RepeatedView<'_, super::descriptor_proto::EnumDescriptorProto> {
    unsafe {
      self.inner.ptr().get_array_at_index(
        3
      )
    }.map_or_else(
        ::protobuf::__internal::runtime::empty_array::<super::descriptor_proto::EnumDescriptorProto>,
        |raw| unsafe {
          ::protobuf::RepeatedView::from_raw(::protobuf::__internal::Private, raw)
        }
      )
  }
  pub fn enum_type_mut(&mut self) -> ::protobuf::RepeatedMut<'_, super::descriptor_proto::EnumDescriptorProto> {
    unsafe {
      let raw_array = self.inner.ptr_mut().get_or_create_mutable_array_at_index(
        3,
        self.inner.arena()
      ).expect("alloc should not fail");
      ::protobuf::RepeatedMut::from_inner(
        ::protobuf::__internal::Private,
        ::protobuf::__internal::runtime::InnerRepeatedMut::new(
          raw_array, self.inner.arena(),
        ),
      )
    }
  }
  pub fn set_enum_type(&mut self, src: impl ::protobuf::IntoProxied<::protobuf::Repeated<super::descriptor_proto::EnumDescriptorProto>>) {
    unsafe {
      ::protobuf::__internal::runtime::message_set_repeated_field(
        ::protobuf::AsMut::as_mut(self).inner,
        3,
        src);
    }
  }

  // extension: repeated message rpc.plugin.FieldDescriptorProto
  pub fn extension(&self) -> ::protobuf::RepeatedView<'_, super::descriptor_proto::FieldDescriptorProto> {
    unsafe {
      self.inner.ptr().get_array_at_index(
        4
      )
    }.map_or_else(
        ::protobuf::__internal::runtime::empty_array::<super::descriptor_proto::FieldDescriptorProto>,
        |raw| unsafe {
          ::protobuf::RepeatedView::from_raw(::protobuf::__internal::Private, raw)
        }
      )
  }
  pub fn extension_mut(&mut self) -> ::protobuf::RepeatedMut<'_, super::descriptor_proto::FieldDescriptorProto> {
    unsafe {
      let raw_array = self.inner.ptr_mut().get_or_create_mutable_array_at_index(
        4,
        self.inner.arena()
      ).expect("alloc should not fail");
      ::protobuf::RepeatedMut::from_inner(
        ::protobuf::__internal::Private,
        ::protobuf::__internal::runtime::InnerRepeatedMut::new(
          raw_array, self.inner.arena(),
        ),
      )
    }
  }
  pub fn set_extension(&mut self, src: impl ::protobuf::IntoProxied<::protobuf::Repeated<super::descriptor_proto::FieldDescriptorProto>>) {
    unsafe {
      ::protobuf::__internal::runtime::message_set_repeated_field(
        ::protobuf::AsMut::as_mut(self).inner,
        4,
        src);
    }
  }

  // options: optional message rpc.plugin.MessageOptions
  pub fn has_options(&self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(5)
    }
  }
  pub fn clear_options(&mut self) {
    unsafe {
      self.inner.ptr().clear_field_at_index(
        5
      );
    }
  }
  pub fn options_opt(&self) -> ::std::option::Option<super::descriptor_proto::MessageOptionsView<'_>> {
    self.has_options().then(|| self.options())
  }
  pub fn options(&self) -> super::descriptor_proto::MessageOptionsView<'_> {
    let submsg = unsafe {
      self.inner.ptr().get_message_at_index(5)
    };
    submsg
        .map(|ptr| unsafe { ::protobuf::__internal::runtime::MessageViewInner::wrap(ptr).into() })
       .unwrap_or(super::descriptor_proto::MessageOptionsView::default())
  }
  pub fn options_mut(&mut self) -> super::descriptor_proto::MessageOptionsMut<'_> {
     let ptr = unsafe {
       self.inner.ptr_mut().get_or_create_mutable_message_at_index(
         5, self.inner.arena()
       ).unwrap()
     };
     ::protobuf::__internal::runtime::MessageMutInner::from_parent(
         self.as_message_mut_inner(::protobuf::__internal::Private),
         ptr
     ).into()
  }
  pub fn set_options(&mut self,
    val: impl ::protobuf::IntoProxied<super::descriptor_proto::MessageOptions>) {

    unsafe {
      ::protobuf::__internal::runtime::message_set_sub_message(
        ::protobuf::AsMut::as_mut(self).inner,
        5,
        val
      );
    }
  }

  // oneof_decl: repeated message rpc.plugin.OneofDescriptorProto
  pub fn oneof_decl(&self) -> ::protobuf::RepeatedView<'_, super::descriptor_proto::OneofDescriptorProto> {
    unsafe {
      self.inner.ptr().get_array_at_index(
        6
      )
    }.map_or_else(
        ::protobuf::__internal::runtime::empty_array::<super::descriptor_proto::OneofDescriptorProto>,
        |raw| unsafe {
          ::protobuf::RepeatedView::from_raw(::protobuf::__internal::Private, raw)
        }
      )
  }
  pub fn oneof_decl_mut(&mut self) -> ::protobuf::RepeatedMut<'_, super::descriptor_proto::OneofDescriptorProto> {
    unsafe {
      let raw_array = self.inner.ptr_mut().get_or_create_mutable_array_at_index(
        6,
        self.inner.arena()
      ).expect("alloc should not fail");
      ::protobuf::RepeatedMut::from_inner(
        ::protobuf::__internal::Private,
        ::protobuf::__internal::runtime::InnerRepeatedMut::new(
          raw_array, self.inner.arena(),
        ),
      )
    }
  }
  pub fn set_oneof_decl(&mut self, src: impl ::protobuf::IntoProxied<::protobuf::Repeated<super::descriptor_proto::OneofDescriptorProto>>) {
    unsafe {
      ::protobuf::__internal::runtime::message_set_repeated_field(
        ::protobuf::AsMut::as_mut(self).inner,
        6,
        src);
    }
  }

}  // impl DescriptorProto

impl ::std::ops::Drop for DescriptorProto {
  #[inline]
  fn drop(&mut self) {
  }
}

impl ::std::clone::Clone for DescriptorProto {
  fn clone(&self) -> Self {
    self.as_view().to_owned()
  }
}

impl ::protobuf::AsView for DescriptorProto {
  type Proxied = Self;
  fn as_view(&self) -> DescriptorProtoView<'_> {
    self.as_view()
  }
}

impl ::protobuf::AsMut for DescriptorProto {
  type MutProxied = Self;
  fn as_mut(&mut self) -> DescriptorProtoMut<'_> {
    self.as_mut()
  }
}

unsafe impl ::protobuf::__internal::runtime::AssociatedMiniTable for DescriptorProto {
  fn mini_table() -> ::protobuf::__internal::runtime::MiniTablePtr {
    static ONCE_LOCK: ::std::sync::OnceLock<::protobuf::__internal::runtime::MiniTableInitPtr> =
        ::std::sync::OnceLock::new();
    unsafe {
      ONCE_LOCK.get_or_init(|| {
        super::descriptor_proto::rpc__plugin__DescriptorProto_msg_init.0 =
            ::protobuf::__internal::runtime::build_mini_table("$1GGGaG3G");
        ::protobuf::__internal::runtime::link_mini_table(
            super::descriptor_proto::rpc__plugin__DescriptorProto_msg_init.0, &[<super::descriptor_proto::FieldDescriptorProto as ::protobuf::__internal::runtime::AssociatedMiniTable>::mini_table(),
            super::descriptor_proto::rpc__plugin__DescriptorProto_msg_init.0,
            <super::descriptor_proto::EnumDescriptorProto as ::protobuf::__internal::runtime::AssociatedMiniTable>::mini_table(),
            <super::descriptor_proto::FieldDescriptorProto as ::protobuf::__internal::runtime::AssociatedMiniTable>::mini_table(),
            <super::descriptor_proto::MessageOptions as ::protobuf::__internal::runtime::AssociatedMiniTable>::mini_table(),
            <super::descriptor_proto::OneofDescriptorProto as ::protobuf::__internal::runtime::AssociatedMiniTable>::mini_table(),
            ], &[]);
        ::protobuf::__internal::runtime::MiniTableInitPtr(super::descriptor_proto::rpc__plugin__DescriptorProto_msg_init.0)
      }).0
    }
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetArena for DescriptorProto {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for DescriptorProto {
  type Msg = DescriptorProto;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<DescriptorProto> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for DescriptorProto {
  type Msg = DescriptorProto;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<DescriptorProto> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for DescriptorProtoMut<'_> {
  type Msg = DescriptorProto;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<DescriptorProto> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for DescriptorProtoMut<'_> {
  type Msg = DescriptorProto;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<DescriptorProto> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for DescriptorProtoView<'_> {
  type Msg = DescriptorProto;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<DescriptorProto> {
    self.inner.ptr()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetArena for DescriptorProtoMut<'_> {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}



// This variable must not be referenced except by protobuf generated
// code.
pub(crate) static mut rpc__plugin__OneofDescriptorProto_msg_init: ::protobuf::__internal::runtime::MiniTableInitPtr =
    ::protobuf::__internal::runtime::MiniTableInitPtr(::protobuf::__internal::runtime::MiniTablePtr::dangling());
#[allow(non_camel_case_types)]
pub struct OneofDescriptorProto {
  inner: ::protobuf::__internal::runtime::OwnedMessageInner<OneofDescriptorProto>
}

impl ::protobuf::Message for OneofDescriptorProto {
  type MessageView<'msg> = OneofDescriptorProtoView<'msg>;
  type MessageMut<'msg> = OneofDescriptorProtoMut<'msg>;
}

impl ::std::default::Default for OneofDescriptorProto {
  fn default() -> Self {
    Self::new()
  }
}

impl ::std::fmt::Debug for OneofDescriptorProto {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

// SAFETY:
// - `OneofDescriptorProto` is `Sync` because it does not implement interior mutability.
//    Neither does `OneofDescriptorProtoMut`.
unsafe impl ::std::marker::Sync for OneofDescriptorProto {}

// SAFETY:
// - `OneofDescriptorProto` is `Send` because it uniquely owns its arena and does
//   not use thread-local data.
unsafe impl ::std::marker::Send for OneofDescriptorProto {}

impl ::protobuf::Proxied for OneofDescriptorProto {
  type View<'msg> = OneofDescriptorProtoView<'msg>;
}

impl ::protobuf::__internal::SealedInternal for OneofDescriptorProto {}

impl ::protobuf::MutProxied for OneofDescriptorProto {
  type Mut<'msg> = OneofDescriptorProtoMut<'msg>;
}

#[derive(Copy, Clone)]
#[allow(dead_code)]
pub struct OneofDescriptorProtoView<'msg> {
  inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, OneofDescriptorProto>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for OneofDescriptorProtoView<'msg> {}

impl<'msg> ::protobuf::MessageView<'msg> for OneofDescriptorProtoView<'msg> {
  type Message = OneofDescriptorProto;
}

impl ::std::fmt::Debug for OneofDescriptorProtoView<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl ::std::default::Default for OneofDescriptorProtoView<'_> {
  fn default() -> OneofDescriptorProtoView<'static> {
    ::protobuf::__internal::runtime::MessageViewInner::default().into()
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageViewInner<'msg, OneofDescriptorProto>> for OneofDescriptorProtoView<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, OneofDescriptorProto>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> OneofDescriptorProtoView<'msg> {

  pub fn to_owned(&self) -> OneofDescriptorProto {
    ::protobuf::IntoProxied::into_proxied(*self, ::protobuf::__internal::Private)
  }

  // name: optional string
  pub fn has_name(self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(0)
    }
  }
  pub fn name_opt(self) -> ::std::option::Option<&'msg ::protobuf::ProtoStr> {
    self.has_name().then(|| self.name())
  }
  pub fn name(self) -> ::protobuf::View<'msg, ::protobuf::ProtoString> {
    let str_view = unsafe {
      self.inner.ptr().get_string_at_index(
        0, (b"").into()
      )
    };
    ::protobuf::ProtoStr::from_utf8_unchecked(unsafe { str_view.as_ref() })
  }

}

// SAFETY:
// - `OneofDescriptorProtoView` is `Sync` because it does not support mutation.
unsafe impl ::std::marker::Sync for OneofDescriptorProtoView<'_> {}

// SAFETY:
// - `OneofDescriptorProtoView` is `Send` because while its alive a `OneofDescriptorProtoMut` cannot.
// - `OneofDescriptorProtoView` does not use thread-local data.
unsafe impl ::std::marker::Send for OneofDescriptorProtoView<'_> {}

impl<'msg> ::protobuf::AsView for OneofDescriptorProtoView<'msg> {
  type Proxied = OneofDescriptorProto;
  fn as_view(&self) -> ::protobuf::View<'msg, OneofDescriptorProto> {
    *self
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for OneofDescriptorProtoView<'msg> {
  fn into_view<'shorter>(self) -> OneofDescriptorProtoView<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

impl<'msg> ::protobuf::IntoProxied<OneofDescriptorProto> for OneofDescriptorProtoView<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> OneofDescriptorProto {
    let mut dst = OneofDescriptorProto::new();
    assert!(unsafe {
      dst.inner.ptr_mut().deep_copy(self.inner.ptr(), dst.inner.arena())
    });
    dst
  }
}

impl<'msg> ::protobuf::IntoProxied<OneofDescriptorProto> for OneofDescriptorProtoMut<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> OneofDescriptorProto {
    ::protobuf::IntoProxied::into_proxied(::protobuf::IntoView::into_view(self), _private)
  }
}

impl ::protobuf::__internal::EntityType for OneofDescriptorProto {
    type Tag = ::protobuf::__internal::entity_tag::MessageTag;
}

impl<'msg> ::protobuf::__internal::EntityType for OneofDescriptorProtoView<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::ViewProxyTag;
}

impl<'msg> ::protobuf::__internal::EntityType for OneofDescriptorProtoMut<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::MutProxyTag;
}

#[allow(dead_code)]
#[allow(non_camel_case_types)]
pub struct OneofDescriptorProtoMut<'msg> {
  inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, OneofDescriptorProto>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for OneofDescriptorProtoMut<'msg> {}

impl<'msg> ::protobuf::MessageMut<'msg> for OneofDescriptorProtoMut<'msg> {
  type Message = OneofDescriptorProto;
}

impl ::std::fmt::Debug for OneofDescriptorProtoMut<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageMutInner<'msg, OneofDescriptorProto>> for OneofDescriptorProtoMut<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, OneofDescriptorProto>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> OneofDescriptorProtoMut<'msg> {

  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private)
    -> ::protobuf::__internal::runtime::MessageMutInner<'msg, OneofDescriptorProto> {
    self.inner.reborrow()
  }

  pub fn to_owned(&self) -> OneofDescriptorProto {
    ::protobuf::AsView::as_view(self).to_owned()
  }

  // name: optional string
  pub fn has_name(&self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(0)
    }
  }
  pub fn clear_name(&mut self) {
    unsafe {
      self.inner.ptr().clear_field_at_index(
        0
      );
    }
  }
  pub fn name_opt(&self) -> ::std::option::Option<&'_ ::protobuf::ProtoStr> {
    self.has_name().then(|| self.name())
  }
  pub fn name(&self) -> ::protobuf::View<'_, ::protobuf::ProtoString> {
    let str_view = unsafe {
      self.inner.ptr().get_string_at_index(
        0, (b"").into()
      )
    };
    ::protobuf::ProtoStr::from_utf8_unchecked(unsafe { str_view.as_ref() })
  }
  pub fn set_name(&mut self, val: impl ::protobuf::IntoProxied<::protobuf::ProtoString>) {
    unsafe {
      ::protobuf::__internal::runtime::message_set_string_field(
        ::protobuf::AsMut::as_mut(self).inner,
        0,
        val);
    }
  }

}

// SAFETY:
// - `OneofDescriptorProtoMut` does not perform any shared mutation.
unsafe impl ::std::marker::Send for OneofDescriptorProtoMut<'_> {}

// SAFETY:
// - `OneofDescriptorProtoMut` does not perform any shared mutation.
unsafe impl ::std::marker::Sync for OneofDescriptorProtoMut<'_> {}

impl<'msg> ::protobuf::AsView for OneofDescriptorProtoMut<'msg> {
  type Proxied = OneofDescriptorProto;
  fn as_view(&self) -> ::protobuf::View<'_, OneofDescriptorProto> {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for OneofDescriptorProtoMut<'msg> {
  fn into_view<'shorter>(self) -> ::protobuf::View<'shorter, OneofDescriptorProto>
  where
      'msg: 'shorter {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::AsMut for OneofDescriptorProtoMut<'msg> {
  type MutProxied = OneofDescriptorProto;
  fn as_mut(&mut self) -> OneofDescriptorProtoMut<'msg> {
    self.inner.reborrow().into()
  }
}

impl<'msg> ::protobuf::IntoMut<'msg> for OneofDescriptorProtoMut<'msg> {
  fn into_mut<'shorter>(self) -> OneofDescriptorProtoMut<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

#[allow(dead_code)]
impl OneofDescriptorProto {
  pub fn new() -> Self {
    Self { inner: ::protobuf::__internal::runtime::OwnedMessageInner::<Self>::new() }
  }


  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessageMutInner<'_, OneofDescriptorProto> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner)
  }

  pub fn as_view(&self) -> OneofDescriptorProtoView<'_> {
    ::protobuf::__internal::runtime::MessageViewInner::view_of_owned(&self.inner).into()
  }

  pub fn as_mut(&mut self) -> OneofDescriptorProtoMut<'_> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner).into()
  }

  // name: optional string
  pub fn has_name(&self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(0)
    }
  }
  pub fn clear_name(&mut self) {
    unsafe {
      self.inner.ptr().clear_field_at_index(
        0
      );
    }
  }
  pub fn name_opt(&self) -> ::std::option::Option<&'_ ::protobuf::ProtoStr> {
    self.has_name().then(|| self.name())
  }
  pub fn name(&self) -> ::protobuf::View<'_, ::protobuf::ProtoString> {
    let str_view = unsafe {
      self.inner.ptr().get_string_at_index(
        0, (b"").into()
      )
    };
    ::protobuf::ProtoStr::from_utf8_unchecked(unsafe { str_view.as_ref() })
  }
  pub fn set_name(&mut self, val: impl ::protobuf::IntoProxied<::protobuf::ProtoString>) {
    unsafe {
      ::protobuf::__internal::runtime::message_set_string_field(
        ::protobuf::AsMut::as_mut(self).inner,
        0,
        val);
    }
  }

}  // impl OneofDescriptorProto

impl ::std::ops::Drop for OneofDescriptorProto {
  #[inline]
  fn drop(&mut self) {
  }
}

impl ::std::clone::Clone for OneofDescriptorProto {
  fn clone(&self) -> Self {
    self.as_view().to_owned()
  }
}

impl ::protobuf::AsView for OneofDescriptorProto {
  type Proxied = Self;
  fn as_view(&self) -> OneofDescriptorProtoView<'_> {
    self.as_view()
  }
}

impl ::protobuf::AsMut for OneofDescriptorProto {
  type MutProxied = Self;
  fn as_mut(&mut self) -> OneofDescriptorProtoMut<'_> {
    self.as_mut()
  }
}

unsafe impl ::protobuf::__internal::runtime::AssociatedMiniTable for OneofDescriptorProto {
  fn mini_table() -> ::protobuf::__internal::runtime::MiniTablePtr {
    static ONCE_LOCK: ::std::sync::OnceLock<::protobuf::__internal::runtime::MiniTableInitPtr> =
        ::std::sync::OnceLock::new();
    unsafe {
      ONCE_LOCK.get_or_init(|| {
        super::descriptor_proto::rpc__plugin__OneofDescriptorProto_msg_init.0 =
            ::protobuf::__internal::runtime::build_mini_table("$1");
        ::protobuf::__internal::runtime::link_mini_table(
            super::descriptor_proto::rpc__plugin__OneofDescriptorProto_msg_init.0, &[], &[]);
        ::protobuf::__internal::runtime::MiniTableInitPtr(super::descriptor_proto::rpc__plugin__OneofDescriptorProto_msg_init.0)
      }).0
    }
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetArena for OneofDescriptorProto {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for OneofDescriptorProto {
  type Msg = OneofDescriptorProto;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<OneofDescriptorProto> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for OneofDescriptorProto {
  type Msg = OneofDescriptorProto;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<OneofDescriptorProto> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for OneofDescriptorProtoMut<'_> {
  type Msg = OneofDescriptorProto;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<OneofDescriptorProto> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for OneofDescriptorProtoMut<'_> {
  type Msg = OneofDescriptorProto;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<OneofDescriptorProto> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for OneofDescriptorProtoView<'_> {
  type Msg = OneofDescriptorProto;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<OneofDescriptorProto> {
    self.inner.ptr()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetArena for OneofDescriptorProtoMut<'_> {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}



// This variable must not be referenced except by protobuf generated
// code.
pub(crate) static mut rpc__plugin__EnumDescriptorProto_msg_init: ::protobuf::__internal::runtime::MiniTableInitPtr =
    ::protobuf::__internal::runtime::MiniTableInitPtr(::protobuf::__internal::runtime::MiniTablePtr::dangling());
#[allow(non_camel_case_types)]
pub struct EnumDescriptorProto {
  inner: ::protobuf::__internal::runtime::OwnedMessageInner<EnumDescriptorProto>
}

impl ::protobuf::Message for EnumDescriptorProto {
  type MessageView<'msg> = EnumDescriptorProtoView<'msg>;
  type MessageMut<'msg> = EnumDescriptorProtoMut<'msg>;
}

impl ::std::default::Default for EnumDescriptorProto {
  fn default() -> Self {
    Self::new()
  }
}

impl ::std::fmt::Debug for EnumDescriptorProto {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

// SAFETY:
// - `EnumDescriptorProto` is `Sync` because it does not implement interior mutability.
//    Neither does `EnumDescriptorProtoMut`.
unsafe impl ::std::marker::Sync for EnumDescriptorProto {}

// SAFETY:
// - `EnumDescriptorProto` is `Send` because it uniquely owns its arena and does
//   not use thread-local data.
unsafe impl ::std::marker::Send for EnumDescriptorProto {}

impl ::protobuf::Proxied for EnumDescriptorProto {
  type View<'msg> = EnumDescriptorProtoView<'msg>;
}

impl ::protobuf::__internal::SealedInternal for EnumDescriptorProto {}

impl ::protobuf::MutProxied for EnumDescriptorProto {
  type Mut<'msg> = EnumDescriptorProtoMut<'msg>;
}

#[derive(Copy, Clone)]
#[allow(dead_code)]
pub struct EnumDescriptorProtoView<'msg> {
  inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, EnumDescriptorProto>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for EnumDescriptorProtoView<'msg> {}

impl<'msg> ::protobuf::MessageView<'msg> for EnumDescriptorProtoView<'msg> {
  type Message = EnumDescriptorProto;
}

impl ::std::fmt::Debug for EnumDescriptorProtoView<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl ::std::default::Default for EnumDescriptorProtoView<'_> {
  fn default() -> EnumDescriptorProtoView<'static> {
    ::protobuf::__internal::runtime::MessageViewInner::default().into()
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageViewInner<'msg, EnumDescriptorProto>> for EnumDescriptorProtoView<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, EnumDescriptorProto>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> EnumDescriptorProtoView<'msg> {

  pub fn to_owned(&self) -> EnumDescriptorProto {
    ::protobuf::IntoProxied::into_proxied(*self, ::protobuf::__internal::Private)
  }

  // name: optional string
  pub fn has_name(self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(0)
    }
  }
  pub fn name_opt(self) -> ::std::option::Option<&'msg ::protobuf::ProtoStr> {
    self.has_name().then(|| self.name())
  }
  pub fn name(self) -> ::protobuf::View<'msg, ::protobuf::ProtoString> {
    let str_view = unsafe {
      self.inner.ptr().get_string_at_index(
        0, (b"").into()
      )
    };
    ::protobuf::ProtoStr::from_utf8_unchecked(unsafe { str_view.as_ref() })
  }

  // value: repeated message rpc.plugin.EnumValueDescriptorProto
  pub fn value(self) -> ::protobuf::RepeatedView<'msg, super::descriptor_proto::EnumValueDescriptorProto> {
    unsafe {
      self.inner.ptr().get_array_at_index(
        1
      )
    }.map_or_else(
        ::protobuf::__internal::runtime::empty_array::<super::descriptor_proto::EnumValueDescriptorProto>,
        |raw| unsafe {
          ::protobuf::RepeatedView::from_raw(::protobuf::__internal::Private, raw)
        }
      )
  }

}

// SAFETY:
// - `EnumDescriptorProtoView` is `Sync` because it does not support mutation.
unsafe impl ::std::marker::Sync for EnumDescriptorProtoView<'_> {}

// SAFETY:
// - `EnumDescriptorProtoView` is `Send` because while its alive a `EnumDescriptorProtoMut` cannot.
// - `EnumDescriptorProtoView` does not use thread-local data.
unsafe impl ::std::marker::Send for EnumDescriptorProtoView<'_> {}

impl<'msg> ::protobuf::AsView for EnumDescriptorProtoView<'msg> {
  type Proxied = EnumDescriptorProto;
  fn as_view(&self) -> ::protobuf::View<'msg, EnumDescriptorProto> {
    *self
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for EnumDescriptorProtoView<'msg> {
  fn into_view<'shorter>(self) -> EnumDescriptorProtoView<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

impl<'msg> ::protobuf::IntoProxied<EnumDescriptorProto> for EnumDescriptorProtoView<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> EnumDescriptorProto {
    let mut dst = EnumDescriptorProto::new();
    assert!(unsafe {
      dst.inner.ptr_mut().deep_copy(self.inner.ptr(), dst.inner.arena())
    });
    dst
  }
}

impl<'msg> ::protobuf::IntoProxied<EnumDescriptorProto> for EnumDescriptorProtoMut<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> EnumDescriptorProto {
    ::protobuf::IntoProxied::into_proxied(::protobuf::IntoView::into_view(self), _private)
  }
}

impl ::protobuf::__internal::EntityType for EnumDescriptorProto {
    type Tag = ::protobuf::__internal::entity_tag::MessageTag;
}

impl<'msg> ::protobuf::__internal::EntityType for EnumDescriptorProtoView<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::ViewProxyTag;
}

impl<'msg> ::protobuf::__internal::EntityType for EnumDescriptorProtoMut<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::MutProxyTag;
}

#[allow(dead_code)]
#[allow(non_camel_case_types)]
pub struct EnumDescriptorProtoMut<'msg> {
  inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, EnumDescriptorProto>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for EnumDescriptorProtoMut<'msg> {}

impl<'msg> ::protobuf::MessageMut<'msg> for EnumDescriptorProtoMut<'msg> {
  type Message = EnumDescriptorProto;
}

impl ::std::fmt::Debug for EnumDescriptorProtoMut<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageMutInner<'msg, EnumDescriptorProto>> for EnumDescriptorProtoMut<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, EnumDescriptorProto>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> EnumDescriptorProtoMut<'msg> {

  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private)
    -> ::protobuf::__internal::runtime::MessageMutInner<'msg, EnumDescriptorProto> {
    self.inner.reborrow()
  }

  pub fn to_owned(&self) -> EnumDescriptorProto {
    ::protobuf::AsView::as_view(self).to_owned()
  }

  // name: optional string
  pub fn has_name(&self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(0)
    }
  }
  pub fn clear_name(&mut self) {
    unsafe {
      self.inner.ptr().clear_field_at_index(
        0
      );
    }
  }
  pub fn name_opt(&self) -> ::std::option::Option<&'_ ::protobuf::ProtoStr> {
    self.has_name().then(|| self.name())
  }
  pub fn name(&self) -> ::protobuf::View<'_, ::protobuf::ProtoString> {
    let str_view = unsafe {
      self.inner.ptr().get_string_at_index(
        0, (b"").into()
      )
    };
    ::protobuf::ProtoStr::from_utf8_unchecked(unsafe { str_view.as_ref() })
  }
  pub fn set_name(&mut self, val: impl ::protobuf::IntoProxied<::protobuf::ProtoString>) {
    unsafe {
      ::protobuf::__internal::runtime::message_set_string_field(
        ::protobuf::AsMut::as_mut(self).inner,
        0,
        val);
    }
  }

  // value: repeated message rpc.plugin.EnumValueDescriptorProto
  pub fn value(&self) -> ::protobuf::RepeatedView<'_, super::descriptor_proto::EnumValueDescriptorProto> {
    unsafe {
      self.inner.ptr().get_array_at_index(
        1
      )
    }.map_or_else(
        ::protobuf::__internal::runtime::empty_array::<super::descriptor_proto::EnumValueDescriptorProto>,
        |raw| unsafe {
          ::protobuf::RepeatedView::from_raw(::protobuf::__internal::Private, raw)
        }
      )
  }
  pub fn value_mut(&mut self) -> ::protobuf::RepeatedMut<'_, super::descriptor_proto::EnumValueDescriptorProto> {
    unsafe {
      let raw_array = self.inner.ptr_mut().get_or_create_mutable_array_at_index(
        1,
        self.inner.arena()
      ).expect("alloc should not fail");
      ::protobuf::RepeatedMut::from_inner(
        ::protobuf::__internal::Private,
        ::protobuf::__internal::runtime::InnerRepeatedMut::new(
          raw_array, self.inner.arena(),
        ),
      )
    }
  }
  pub fn set_value(&mut self, src: impl ::protobuf::IntoProxied<::protobuf::Repeated<super::descriptor_proto::EnumValueDescriptorProto>>) {
    unsafe {
      ::protobuf::__internal::runtime::message_set_repeated_field(
        ::protobuf::AsMut::as_mut(self).inner,
        1,
        src);
    }
  }

}

// SAFETY:
// - `EnumDescriptorProtoMut` does not perform any shared mutation.
unsafe impl ::std::marker::Send for EnumDescriptorProtoMut<'_> {}

// SAFETY:
// - `EnumDescriptorProtoMut` does not perform any shared mutation.
unsafe impl ::std::marker::Sync for EnumDescriptorProtoMut<'_> {}

impl<'msg> ::protobuf::AsView for EnumDescriptorProtoMut<'msg> {
  type Proxied = EnumDescriptorProto;
  fn as_view(&self) -> ::protobuf::View<'_, EnumDescriptorProto> {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for EnumDescriptorProtoMut<'msg> {
  fn into_view<'shorter>(self) -> ::protobuf::View<'shorter, EnumDescriptorProto>
  where
      'msg: 'shorter {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::AsMut for EnumDescriptorProtoMut<'msg> {
  type MutProxied = EnumDescriptorProto;
  fn as_mut(&mut self) -> EnumDescriptorProtoMut<'msg> {
    self.inner.reborrow().into()
  }
}

impl<'msg> ::protobuf::IntoMut<'msg> for EnumDescriptorProtoMut<'msg> {
  fn into_mut<'shorter>(self) -> EnumDescriptorProtoMut<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

#[allow(dead_code)]
impl EnumDescriptorProto {
  pub fn new() -> Self {
    Self { inner: ::protobuf::__internal::runtime::OwnedMessageInner::<Self>::new() }
  }


  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessageMutInner<'_, EnumDescriptorProto> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner)
  }

  pub fn as_view(&self) -> EnumDescriptorProtoView<'_> {
    ::protobuf::__internal::runtime::MessageViewInner::view_of_owned(&self.inner).into()
  }

  pub fn as_mut(&mut self) -> EnumDescriptorProtoMut<'_> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner).into()
  }

  // name: optional string
  pub fn has_name(&self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(0)
    }
  }
  pub fn clear_name(&mut self) {
    unsafe {
      self.inner.ptr().clear_field_at_index(
        0
      );
    }
  }
  pub fn name_opt(&self) -> ::std::option::Option<&'_ ::protobuf::ProtoStr> {
    self.has_name().then(|| self.name())
  }
  pub fn name(&self) -> ::protobuf::View<'_, ::protobuf::ProtoString> {
    let str_view = unsafe {
      self.inner.ptr().get_string_at_index(
        0, (b"").into()
      )
    };
    ::protobuf::ProtoStr::from_utf8_unchecked(unsafe { str_view.as_ref() })
  }
  pub fn set_name(&mut self, val: impl ::protobuf::IntoProxied<::protobuf::ProtoString>) {
    unsafe {
      ::protobuf::__internal::runtime::message_set_string_field(
        ::protobuf::AsMut::as_mut(self).inner,
        0,
        val);
    }
  }

  // value: repeated message rpc.plugin.EnumValueDescriptorProto
  pub fn value(&self) -> ::protobuf::RepeatedView<'_, super::descriptor_proto::EnumValueDescriptorProto> {
    unsafe {
      self.inner.ptr().get_array_at_index(
        1
      )
    }.map_or_else(
        ::protobuf::__internal::runtime::empty_array::<super::descriptor_proto::EnumValueDescriptorProto>,
        |raw| unsafe {
          ::protobuf::RepeatedView::from_raw(::protobuf::__internal::Private, raw)
        }
      )
  }
  pub fn value_mut(&mut self) -> ::protobuf::RepeatedMut<'_, super::descriptor_proto::EnumValueDescriptorProto> {
    unsafe {
      let raw_array = self.inner.ptr_mut().get_or_create_mutable_array_at_index(
        1,
        self.inner.arena()
      ).expect("alloc should not fail");
      ::protobuf::RepeatedMut::from_inner(
        ::protobuf::__internal::Private,
        ::protobuf::__internal::runtime::InnerRepeatedMut::new(
          raw_array, self.inner.arena(),
        ),
      )
    }
  }
  pub fn set_value(&mut self, src: impl ::protobuf::IntoProxied<::protobuf::Repeated<super::descriptor_proto::EnumValueDescriptorProto>>) {
    unsafe {
      ::protobuf::__internal::runtime::message_set_repeated_field(
        ::protobuf::AsMut::as_mut(self).inner,
        1,
        src);
    }
  }

}  // impl EnumDescriptorProto

impl ::std::ops::Drop for EnumDescriptorProto {
  #[inline]
  fn drop(&mut self) {
  }
}

impl ::std::clone::Clone for EnumDescriptorProto {
  fn clone(&self) -> Self {
    self.as_view().to_owned()
  }
}

impl ::protobuf::AsView for EnumDescriptorProto {
  type Proxied = Self;
  fn as_view(&self) -> EnumDescriptorProtoView<'_> {
    self.as_view()
  }
}

impl ::protobuf::AsMut for EnumDescriptorProto {
  type MutProxied = Self;
  fn as_mut(&mut self) -> EnumDescriptorProtoMut<'_> {
    self.as_mut()
  }
}

unsafe impl ::protobuf::__internal::runtime::AssociatedMiniTable for EnumDescriptorProto {
  fn mini_table() -> ::protobuf::__internal::runtime::MiniTablePtr {
    static ONCE_LOCK: ::std::sync::OnceLock<::protobuf::__internal::runtime::MiniTableInitPtr> =
        ::std::sync::OnceLock::new();
    unsafe {
      ONCE_LOCK.get_or_init(|| {
        super::descriptor_proto::rpc__plugin__EnumDescriptorProto_msg_init.0 =
            ::protobuf::__internal::runtime::build_mini_table("$1G");
        ::protobuf::__internal::runtime::link_mini_table(
            super::descriptor_proto::rpc__plugin__EnumDescriptorProto_msg_init.0, &[<super::descriptor_proto::EnumValueDescriptorProto as ::protobuf::__internal::runtime::AssociatedMiniTable>::mini_table(),
            ], &[]);
        ::protobuf::__internal::runtime::MiniTableInitPtr(super::descriptor_proto::rpc__plugin__EnumDescriptorProto_msg_init.0)
      }).0
    }
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetArena for EnumDescriptorProto {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for EnumDescriptorProto {
  type Msg = EnumDescriptorProto;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<EnumDescriptorProto> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for EnumDescriptorProto {
  type Msg = EnumDescriptorProto;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<EnumDescriptorProto> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for EnumDescriptorProtoMut<'_> {
  type Msg = EnumDescriptorProto;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<EnumDescriptorProto> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for EnumDescriptorProtoMut<'_> {
  type Msg = EnumDescriptorProto;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<EnumDescriptorProto> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for EnumDescriptorProtoView<'_> {
  type Msg = EnumDescriptorProto;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<EnumDescriptorProto> {
    self.inner.ptr()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetArena for EnumDescriptorProtoMut<'_> {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}



// This variable must not be referenced except by protobuf generated
// code.
pub(crate) static mut rpc__plugin__EnumValueDescriptorProto_msg_init: ::protobuf::__internal::runtime::MiniTableInitPtr =
    ::protobuf::__internal::runtime::MiniTableInitPtr(::protobuf::__internal::runtime::MiniTablePtr::dangling());
#[allow(non_camel_case_types)]
pub struct EnumValueDescriptorProto {
  inner: ::protobuf::__internal::runtime::OwnedMessageInner<EnumValueDescriptorProto>
}

impl ::protobuf::Message for EnumValueDescriptorProto {
  type MessageView<'msg> = EnumValueDescriptorProtoView<'msg>;
  type MessageMut<'msg> = EnumValueDescriptorProtoMut<'msg>;
}

impl ::std::default::Default for EnumValueDescriptorProto {
  fn default() -> Self {
    Self::new()
  }
}

impl ::std::fmt::Debug for EnumValueDescriptorProto {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

// SAFETY:
// - `EnumValueDescriptorProto` is `Sync` because it does not implement interior mutability.
//    Neither does `EnumValueDescriptorProtoMut`.
unsafe impl ::std::marker::Sync for EnumValueDescriptorProto {}

// SAFETY:
// - `EnumValueDescriptorProto` is `Send` because it uniquely owns its arena and does
//   not use thread-local data.
unsafe impl ::std::marker::Send for EnumValueDescriptorProto {}

impl ::protobuf::Proxied for EnumValueDescriptorProto {
  type View<'msg> = EnumValueDescriptorProtoView<'msg>;
}

impl ::protobuf::__internal::SealedInternal for EnumValueDescriptorProto {}

impl ::protobuf::MutProxied for EnumValueDescriptorProto {
  type Mut<'msg> = EnumValueDescriptorProtoMut<'msg>;
}

#[derive(Copy, Clone)]
#[allow(dead_code)]
pub struct EnumValueDescriptorProtoView<'msg> {
  inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, EnumValueDescriptorProto>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for EnumValueDescriptorProtoView<'msg> {}

impl<'msg> ::protobuf::MessageView<'msg> for EnumValueDescriptorProtoView<'msg> {
  type Message = EnumValueDescriptorProto;
}

impl ::std::fmt::Debug for EnumValueDescriptorProtoView<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl ::std::default::Default for EnumValueDescriptorProtoView<'_> {
  fn default() -> EnumValueDescriptorProtoView<'static> {
    ::protobuf::__internal::runtime::MessageViewInner::default().into()
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageViewInner<'msg, EnumValueDescriptorProto>> for EnumValueDescriptorProtoView<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, EnumValueDescriptorProto>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> EnumValueDescriptorProtoView<'msg> {

  pub fn to_owned(&self) -> EnumValueDescriptorProto {
    ::protobuf::IntoProxied::into_proxied(*self, ::protobuf::__internal::Private)
  }

  // name: optional string
  pub fn has_name(self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(0)
    }
  }
  pub fn name_opt(self) -> ::std::option::Option<&'msg ::protobuf::ProtoStr> {
    self.has_name().then(|| self.name())
  }
  pub fn name(self) -> ::protobuf::View<'msg, ::protobuf::ProtoString> {
    let str_view = unsafe {
      self.inner.ptr().get_string_at_index(
        0, (b"").into()
      )
    };
    ::protobuf::ProtoStr::from_utf8_unchecked(unsafe { str_view.as_ref() })
  }

  // number: optional int32
  pub fn has_number(self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(1)
    }
  }
  pub fn number_opt(self) -> ::std::option::Option<i32> {
    self.has_number().then(|| self.number())
  }
  pub fn number(self) -> i32 {
    unsafe {
      // TODO: b/361751487: This .into() and .try_into() is only
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      // perfectly (and do an unchecked conversion for
      // i32->enum types, since even for closed enums we trust
      // upb to only return one of the named values).
      self.inner.ptr().get_i32_at_index(
        1, (0i32).into()
      ).try_into().unwrap()
    }
  }

}

// SAFETY:
// - `EnumValueDescriptorProtoView` is `Sync` because it does not support mutation.
unsafe impl ::std::marker::Sync for EnumValueDescriptorProtoView<'_> {}

// SAFETY:
// - `EnumValueDescriptorProtoView` is `Send` because while its alive a `EnumValueDescriptorProtoMut` cannot.
// - `EnumValueDescriptorProtoView` does not use thread-local data.
unsafe impl ::std::marker::Send for EnumValueDescriptorProtoView<'_> {}

impl<'msg> ::protobuf::AsView for EnumValueDescriptorProtoView<'msg> {
  type Proxied = EnumValueDescriptorProto;
  fn as_view(&self) -> ::protobuf::View<'msg, EnumValueDescriptorProto> {
    *self
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for EnumValueDescriptorProtoView<'msg> {
  fn into_view<'shorter>(self) -> EnumValueDescriptorProtoView<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

impl<'msg> ::protobuf::IntoProxied<EnumValueDescriptorProto> for EnumValueDescriptorProtoView<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> EnumValueDescriptorProto {
    let mut dst = EnumValueDescriptorProto::new();
    assert!(unsafe {
      dst.inner.ptr_mut().deep_copy(self.inner.ptr(), dst.inner.arena())
    });
    dst
  }
}

impl<'msg> ::protobuf::IntoProxied<EnumValueDescriptorProto> for EnumValueDescriptorProtoMut<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> EnumValueDescriptorProto {
    ::protobuf::IntoProxied::into_proxied(::protobuf::IntoView::into_view(self), _private)
  }
}

impl ::protobuf::__internal::EntityType for EnumValueDescriptorProto {
    type Tag = ::protobuf::__internal::entity_tag::MessageTag;
}

impl<'msg> ::protobuf::__internal::EntityType for EnumValueDescriptorProtoView<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::ViewProxyTag;
}

impl<'msg> ::protobuf::__internal::EntityType for EnumValueDescriptorProtoMut<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::MutProxyTag;
}

#[allow(dead_code)]
#[allow(non_camel_case_types)]
pub struct EnumValueDescriptorProtoMut<'msg> {
  inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, EnumValueDescriptorProto>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for EnumValueDescriptorProtoMut<'msg> {}

impl<'msg> ::protobuf::MessageMut<'msg> for EnumValueDescriptorProtoMut<'msg> {
  type Message = EnumValueDescriptorProto;
}

impl ::std::fmt::Debug for EnumValueDescriptorProtoMut<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageMutInner<'msg, EnumValueDescriptorProto>> for EnumValueDescriptorProtoMut<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, EnumValueDescriptorProto>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> EnumValueDescriptorProtoMut<'msg> {

  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private)
    -> ::protobuf::__internal::runtime::MessageMutInner<'msg, EnumValueDescriptorProto> {
    self.inner.reborrow()
  }

  pub fn to_owned(&self) -> EnumValueDescriptorProto {
    ::protobuf::AsView::as_view(self).to_owned()
  }

  // name: optional string
  pub fn has_name(&self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(0)
    }
  }
  pub fn clear_name(&mut self) {
    unsafe {
      self.inner.ptr().clear_field_at_index(
        0
      );
    }
  }
  pub fn name_opt(&self) -> ::std::option::Option<&'_ ::protobuf::ProtoStr> {
    self.has_name().then(|| self.name())
  }
  pub fn name(&self) -> ::protobuf::View<'_, ::protobuf::ProtoString> {
    let str_view = unsafe {
      self.inner.ptr().get_string_at_index(
        0, (b"").into()
      )
    };
    ::protobuf::ProtoStr::from_utf8_unchecked(unsafe { str_view.as_ref() })
  }
  pub fn set_name(&mut self, val: impl ::protobuf::IntoProxied<::protobuf::ProtoString>) {
    unsafe {
      ::protobuf::__internal::runtime::message_set_string_field(
        ::protobuf::AsMut::as_mut(self).inner,
        0,
        val);
    }
  }

  // number: optional int32
  pub fn has_number(&self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(1)
    }
  }
  pub fn clear_number(&mut self) {
    unsafe {
      self.inner.ptr().clear_field_at_index(
        1
      );
    }
  }
  pub fn number_opt(&self) -> ::std::option::Option<i32> {
    self.has_number().then(|| self.number())
  }
  pub fn number(&self) -> i32 {
    unsafe {
      // TODO: b/361751487: This .into() and .try_into() is only
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      // perfectly (and do an unchecked conversion for
      // i32->enum types, since even for closed enums we trust
      // upb to only return one of the named values).
      self.inner.ptr().get_i32_at_index(
        1, (0i32).into()
      ).try_into().unwrap()
    }
  }
  pub fn set_number(&mut self, val: i32) {
    unsafe {
      // TODO: b/361751487: This .into() is only here
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      //perfectly.
      self.inner.ptr_mut().set_base_field_i32_at_index(
        1, val.into()
      )
    }
  }

}

// SAFETY:
// - `EnumValueDescriptorProtoMut` does not perform any shared mutation.
unsafe impl ::std::marker::Send for EnumValueDescriptorProtoMut<'_> {}

// SAFETY:
// - `EnumValueDescriptorProtoMut` does not perform any shared mutation.
unsafe impl ::std::marker::Sync for EnumValueDescriptorProtoMut<'_> {}

impl<'msg> ::protobuf::AsView for EnumValueDescriptorProtoMut<'msg> {
  type Proxied = EnumValueDescriptorProto;
  fn as_view(&self) -> ::protobuf::View<'_, EnumValueDescriptorProto> {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for EnumValueDescriptorProtoMut<'msg> {
  fn into_view<'shorter>(self) -> ::protobuf::View<'shorter, EnumValueDescriptorProto>
  where
      'msg: 'shorter {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::AsMut for EnumValueDescriptorProtoMut<'msg> {
  type MutProxied = EnumValueDescriptorProto;
  fn as_mut(&mut self) -> EnumValueDescriptorProtoMut<'msg> {
    self.inner.reborrow().into()
  }
}

impl<'msg> ::protobuf::IntoMut<'msg> for EnumValueDescriptorProtoMut<'msg> {
  fn into_mut<'shorter>(self) -> EnumValueDescriptorProtoMut<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

#[allow(dead_code)]
impl EnumValueDescriptorProto {
  pub fn new() -> Self {
    Self { inner: ::protobuf::__internal::runtime::OwnedMessageInner::<Self>::new() }
  }


  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessageMutInner<'_, EnumValueDescriptorProto> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner)
  }

  pub fn as_view(&self) -> EnumValueDescriptorProtoView<'_> {
    ::protobuf::__internal::runtime::MessageViewInner::view_of_owned(&self.inner).into()
  }

  pub fn as_mut(&mut self) -> EnumValueDescriptorProtoMut<'_> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner).into()
  }

  // name: optional string
  pub fn has_name(&self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(0)
    }
  }
  pub fn clear_name(&mut self) {
    unsafe {
      self.inner.ptr().clear_field_at_index(
        0
      );
    }
  }
  pub fn name_opt(&self) -> ::std::option::Option<&'_ ::protobuf::ProtoStr> {
    self.has_name().then(|| self.name())
  }
  pub fn name(&self) -> ::protobuf::View<'_, ::protobuf::ProtoString> {
    let str_view = unsafe {
      self.inner.ptr().get_string_at_index(
        0, (b"").into()
      )
    };
    ::protobuf::ProtoStr::from_utf8_unchecked(unsafe { str_view.as_ref() })
  }
  pub fn set_name(&mut self, val: impl ::protobuf::IntoProxied<::protobuf::ProtoString>) {
    unsafe {
      ::protobuf::__internal::runtime::message_set_string_field(
        ::protobuf::AsMut::as_mut(self).inner,
        0,
        val);
    }
  }

  // number: optional int32
  pub fn has_number(&self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(1)
    }
  }
  pub fn clear_number(&mut self) {
    unsafe {
      self.inner.ptr().clear_field_at_index(
        1
      );
    }
  }
  pub fn number_opt(&self) -> ::std::option::Option<i32> {
    self.has_number().then(|| self.number())
  }
  pub fn number(&self) -> i32 {
    unsafe {
      // TODO: b/361751487: This .into() and .try_into() is only
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      // perfectly (and do an unchecked conversion for
      // i32->enum types, since even for closed enums we trust
      // upb to only return one of the named values).
      self.inner.ptr().get_i32_at_index(
        1, (0i32).into()
      ).try_into().unwrap()
    }
  }
  pub fn set_number(&mut self, val: i32) {
    unsafe {
      // TODO: b/361751487: This .into() is only here
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      //perfectly.
      self.inner.ptr_mut().set_base_field_i32_at_index(
        1, val.into()
      )
    }
  }

}  // impl EnumValueDescriptorProto

impl ::std::ops::Drop for EnumValueDescriptorProto {
  #[inline]
  fn drop(&mut self) {
  }
}

impl ::std::clone::Clone for EnumValueDescriptorProto {
  fn clone(&self) -> Self {
    self.as_view().to_owned()
  }
}

impl ::protobuf::AsView for EnumValueDescriptorProto {
  type Proxied = Self;
  fn as_view(&self) -> EnumValueDescriptorProtoView<'_> {
    self.as_view()
  }
}

impl ::protobuf::AsMut for EnumValueDescriptorProto {
  type MutProxied = Self;
  fn as_mut(&mut self) -> EnumValueDescriptorProtoMut<'_> {
    self.as_mut()
  }
}

unsafe impl ::protobuf::__internal::runtime::AssociatedMiniTable for EnumValueDescriptorProto {
  fn mini_table() -> ::protobuf::__internal::runtime::MiniTablePtr {
    static ONCE_LOCK: ::std::sync::OnceLock<::protobuf::__internal::runtime::MiniTableInitPtr> =
        ::std::sync::OnceLock::new();
    unsafe {
      ONCE_LOCK.get_or_init(|| {
        super::descriptor_proto::rpc__plugin__EnumValueDescriptorProto_msg_init.0 =
            ::protobuf::__internal::runtime::build_mini_table("$1(");
        ::protobuf::__internal::runtime::link_mini_table(
            super::descriptor_proto::rpc__plugin__EnumValueDescriptorProto_msg_init.0, &[], &[]);
        ::protobuf::__internal::runtime::MiniTableInitPtr(super::descriptor_proto::rpc__plugin__EnumValueDescriptorProto_msg_init.0)
      }).0
    }
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetArena for EnumValueDescriptorProto {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for EnumValueDescriptorProto {
  type Msg = EnumValueDescriptorProto;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<EnumValueDescriptorProto> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for EnumValueDescriptorProto {
  type Msg = EnumValueDescriptorProto;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<EnumValueDescriptorProto> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for EnumValueDescriptorProtoMut<'_> {
  type Msg = EnumValueDescriptorProto;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<EnumValueDescriptorProto> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for EnumValueDescriptorProtoMut<'_> {
  type Msg = EnumValueDescriptorProto;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<EnumValueDescriptorProto> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for EnumValueDescriptorProtoView<'_> {
  type Msg = EnumValueDescriptorProto;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<EnumValueDescriptorProto> {
    self.inner.ptr()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetArena for EnumValueDescriptorProtoMut<'_> {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}



// This variable must not be referenced except by protobuf generated
// code.
pub(crate) static mut rpc__plugin__FieldDescriptorProto_msg_init: ::protobuf::__internal::runtime::MiniTableInitPtr =
    ::protobuf::__internal::runtime::MiniTableInitPtr(::protobuf::__internal::runtime::MiniTablePtr::dangling());
#[allow(non_camel_case_types)]
pub struct FieldDescriptorProto {
  inner: ::protobuf::__internal::runtime::OwnedMessageInner<FieldDescriptorProto>
}

impl ::protobuf::Message for FieldDescriptorProto {
  type MessageView<'msg> = FieldDescriptorProtoView<'msg>;
  type MessageMut<'msg> = FieldDescriptorProtoMut<'msg>;
}

impl ::std::default::Default for FieldDescriptorProto {
  fn default() -> Self {
    Self::new()
  }
}

impl ::std::fmt::Debug for FieldDescriptorProto {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

// SAFETY:
// - `FieldDescriptorProto` is `Sync` because it does not implement interior mutability.
//    Neither does `FieldDescriptorProtoMut`.
unsafe impl ::std::marker::Sync for FieldDescriptorProto {}

// SAFETY:
// - `FieldDescriptorProto` is `Send` because it uniquely owns its arena and does
//   not use thread-local data.
unsafe impl ::std::marker::Send for FieldDescriptorProto {}

impl ::protobuf::Proxied for FieldDescriptorProto {
  type View<'msg> = FieldDescriptorProtoView<'msg>;
}

impl ::protobuf::__internal::SealedInternal for FieldDescriptorProto {}

impl ::protobuf::MutProxied for FieldDescriptorProto {
  type Mut<'msg> = FieldDescriptorProtoMut<'msg>;
}

#[derive(Copy, Clone)]
#[allow(dead_code)]
pub struct FieldDescriptorProtoView<'msg> {
  inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, FieldDescriptorProto>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for FieldDescriptorProtoView<'msg> {}

impl<'msg> ::protobuf::MessageView<'msg> for FieldDescriptorProtoView<'msg> {
  type Message = FieldDescriptorProto;
}

impl ::std::fmt::Debug for FieldDescriptorProtoView<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl ::std::default::Default for FieldDescriptorProtoView<'_> {
  fn default() -> FieldDescriptorProtoView<'static> {
    ::protobuf::__internal::runtime::MessageViewInner::default().into()
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageViewInner<'msg, FieldDescriptorProto>> for FieldDescriptorProtoView<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, FieldDescriptorProto>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> FieldDescriptorProtoView<'msg> {

  pub fn to_owned(&self) -> FieldDescriptorProto {
    ::protobuf::IntoProxied::into_proxied(*self, ::protobuf::__internal::Private)
  }

  // name: optional string
  pub fn has_name(self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(0)
    }
  }
  pub fn name_opt(self) -> ::std::option::Option<&'msg ::protobuf::ProtoStr> {
    self.has_name().then(|| self.name())
  }
  pub fn name(self) -> ::protobuf::View<'msg, ::protobuf::ProtoString> {
    let str_view = unsafe {
      self.inner.ptr().get_string_at_index(
        0, (b"").into()
      )
    };
    ::protobuf::ProtoStr::from_utf8_unchecked(unsafe { str_view.as_ref() })
  }

  // extendee: optional string
  pub fn has_extendee(self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(1)
    }
  }
  pub fn extendee_opt(self) -> ::std::option::Option<&'msg ::protobuf::ProtoStr> {
    self.has_extendee().then(|| self.extendee())
  }
  pub fn extendee(self) -> ::protobuf::View<'msg, ::protobuf::ProtoString> {
    let str_view = unsafe {
      self.inner.ptr().get_string_at_index(
        1, (b"").into()
      )
    };
    ::protobuf::ProtoStr::from_utf8_unchecked(unsafe { str_view.as_ref() })
  }

  // number: optional int32
  pub fn has_number(self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(2)
    }
  }
  pub fn number_opt(self) -> ::std::option::Option<i32> {
    self.has_number().then(|| self.number())
  }
  pub fn number(self) -> i32 {
    unsafe {
      // TODO: b/361751487: This .into() and .try_into() is only
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      // perfectly (and do an unchecked conversion for
      // i32->enum types, since even for closed enums we trust
      // upb to only return one of the named values).
      self.inner.ptr().get_i32_at_index(
        2, (0i32).into()
      ).try_into().unwrap()
    }
  }

  // label: optional int32
  pub fn has_label(self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(3)
    }
  }
  pub fn label_opt(self) -> ::std::option::Option<i32> {
    self.has_label().then(|| self.label())
  }
  pub fn label(self) -> i32 {
    unsafe {
      // TODO: b/361751487: This .into() and .try_into() is only
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      // perfectly (and do an unchecked conversion for
      // i32->enum types, since even for closed enums we trust
      // upb to only return one of the named values).
      self.inner.ptr().get_i32_at_index(
        3, (0i32).into()
      ).try_into().unwrap()
    }
  }

  // type: optional int32
  pub fn has_type(self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(4)
    }
  }
  pub fn type_opt(self) -> ::std::option::Option<i32> {
    self.has_type().then(|| self.r#type())
  }
  pub fn r#type(self) -> i32 {
    unsafe {
      // TODO: b/361751487: This .into() and .try_into() is only
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      // perfectly (and do an unchecked conversion for
      // i32->enum types, since even for closed enums we trust
      // upb to only return one of the named values).
      self.inner.ptr().get_i32_at_index(
        4, (0i32).into()
      ).try_into().unwrap()
    }
  }

  // type_name: optional string
  pub fn has_type_name(self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(5)
    }
  }
  pub fn type_name_opt(self) -> ::std::option::Option<&'msg ::protobuf::ProtoStr> {
    self.has_type_name().then(|| self.type_name())
  }
  pub fn type_name(self) -> ::protobuf::View<'msg, ::protobuf::ProtoString> {
    let str_view = unsafe {
      self.inner.ptr().get_string_at_index(
        5, (b"").into()
      )
    };
    ::protobuf::ProtoStr::from_utf8_unchecked(unsafe { str_view.as_ref() })
  }

  // default_value: optional string
  pub fn has_default_value(self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(6)
    }
  }
  pub fn default_value_opt(self) -> ::std::option::Option<&'msg ::protobuf::ProtoStr> {
    self.has_default_value().then(|| self.default_value())
  }
  pub fn default_value(self) -> ::protobuf::View<'msg, ::protobuf::ProtoString> {
    let str_view = unsafe {
      self.inner.ptr().get_string_at_index(
        6, (b"").into()
      )
    };
    ::protobuf::ProtoStr::from_utf8_unchecked(unsafe { str_view.as_ref() })
  }

  // options: optional message rpc.plugin.FieldOptions
  pub fn has_options(self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(7)
    }
  }
  pub fn options_opt(self) -> ::std::option::Option<super::descriptor_proto::FieldOptionsView<'msg>> {
    self.has_options().then(|| self.options())
  }
  pub fn options(self) -> super::descriptor_proto::FieldOptionsView<'msg> {
    let submsg = unsafe {
      self.inner.ptr().get_message_at_index(7)
    };
    submsg
        .map(|ptr| unsafe { ::protobuf::__internal::runtime::MessageViewInner::wrap(ptr).into() })
       .unwrap_or(super::descriptor_proto::FieldOptionsView::default())
  }

  // oneof_index: optional int32
  pub fn has_oneof_index(self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(8)
    }
  }
  pub fn oneof_index_opt(self) -> ::std::option::Option<i32> {
    self.has_oneof_index().then(|| self.oneof_index())
  }
  pub fn oneof_index(self) -> i32 {
    unsafe {
      // TODO: b/361751487: This .into() and .try_into() is only
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      // perfectly (and do an unchecked conversion for
      // i32->enum types, since even for closed enums we trust
      // upb to only return one of the named values).
      self.inner.ptr().get_i32_at_index(
        8, (0i32).into()
      ).try_into().unwrap()
    }
  }

  // json_name: optional string
  pub fn has_json_name(self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(9)
    }
  }
  pub fn json_name_opt(self) -> ::std::option::Option<&'msg ::protobuf::ProtoStr> {
    self.has_json_name().then(|| self.json_name())
  }
  pub fn json_name(self) -> ::protobuf::View<'msg, ::protobuf::ProtoString> {
    let str_view = unsafe {
      self.inner.ptr().get_string_at_index(
        9, (b"").into()
      )
    };
    ::protobuf::ProtoStr::from_utf8_unchecked(unsafe { str_view.as_ref() })
  }

  // proto3_optional: optional bool
  pub fn has_proto3_optional(self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(10)
    }
  }
  pub fn proto3_optional_opt(self) -> ::std::option::Option<bool> {
    self.has_proto3_optional().then(|| self.proto3_optional())
  }
  pub fn proto3_optional(self) -> bool {
    unsafe {
      // TODO: b/361751487: This .into() and .try_into() is only
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      // perfectly (and do an unchecked conversion for
      // i32->enum types, since even for closed enums we trust
      // upb to only return one of the named values).
      self.inner.ptr().get_bool_at_index(
        10, (false).into()
      ).try_into().unwrap()
    }
  }

}

// SAFETY:
// - `FieldDescriptorProtoView` is `Sync` because it does not support mutation.
unsafe impl ::std::marker::Sync for FieldDescriptorProtoView<'_> {}

// SAFETY:
// - `FieldDescriptorProtoView` is `Send` because while its alive a `FieldDescriptorProtoMut` cannot.
// - `FieldDescriptorProtoView` does not use thread-local data.
unsafe impl ::std::marker::Send for FieldDescriptorProtoView<'_> {}

impl<'msg> ::protobuf::AsView for FieldDescriptorProtoView<'msg> {
  type Proxied = FieldDescriptorProto;
  fn as_view(&self) -> ::protobuf::View<'msg, FieldDescriptorProto> {
    *self
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for FieldDescriptorProtoView<'msg> {
  fn into_view<'shorter>(self) -> FieldDescriptorProtoView<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

impl<'msg> ::protobuf::IntoProxied<FieldDescriptorProto> for FieldDescriptorProtoView<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> FieldDescriptorProto {
    let mut dst = FieldDescriptorProto::new();
    assert!(unsafe {
      dst.inner.ptr_mut().deep_copy(self.inner.ptr(), dst.inner.arena())
    });
    dst
  }
}

impl<'msg> ::protobuf::IntoProxied<FieldDescriptorProto> for FieldDescriptorProtoMut<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> FieldDescriptorProto {
    ::protobuf::IntoProxied::into_proxied(::protobuf::IntoView::into_view(self), _private)
  }
}

impl ::protobuf::__internal::EntityType for FieldDescriptorProto {
    type Tag = ::protobuf::__internal::entity_tag::MessageTag;
}

impl<'msg> ::protobuf::__internal::EntityType for FieldDescriptorProtoView<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::ViewProxyTag;
}

impl<'msg> ::protobuf::__internal::EntityType for FieldDescriptorProtoMut<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::MutProxyTag;
}

#[allow(dead_code)]
#[allow(non_camel_case_types)]
pub struct FieldDescriptorProtoMut<'msg> {
  inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, FieldDescriptorProto>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for FieldDescriptorProtoMut<'msg> {}

impl<'msg> ::protobuf::MessageMut<'msg> for FieldDescriptorProtoMut<'msg> {
  type Message = FieldDescriptorProto;
}

impl ::std::fmt::Debug for FieldDescriptorProtoMut<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageMutInner<'msg, FieldDescriptorProto>> for FieldDescriptorProtoMut<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, FieldDescriptorProto>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> FieldDescriptorProtoMut<'msg> {

  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private)
    -> ::protobuf::__internal::runtime::MessageMutInner<'msg, FieldDescriptorProto> {
    self.inner.reborrow()
  }

  pub fn to_owned(&self) -> FieldDescriptorProto {
    ::protobuf::AsView::as_view(self).to_owned()
  }

  // name: optional string
  pub fn has_name(&self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(0)
    }
  }
  pub fn clear_name(&mut self) {
    unsafe {
      self.inner.ptr().clear_field_at_index(
        0
      );
    }
  }
  pub fn name_opt(&self) -> ::std::option::Option<&'_ ::protobuf::ProtoStr> {
    self.has_name().then(|| self.name())
  }
  pub fn name(&self) -> ::protobuf::View<'_, ::protobuf::ProtoString> {
    let str_view = unsafe {
      self.inner.ptr().get_string_at_index(
        0, (b"").into()
      )
    };
    ::protobuf::ProtoStr::from_utf8_unchecked(unsafe { str_view.as_ref() })
  }
  pub fn set_name(&mut self, val: impl ::protobuf::IntoProxied<::protobuf::ProtoString>) {
    unsafe {
      ::protobuf::__internal::runtime::message_set_string_field(
        ::protobuf::AsMut::as_mut(self).inner,
        0,
        val);
    }
  }

  // extendee: optional string
  pub fn has_extendee(&self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(1)
    }
  }
  pub fn clear_extendee(&mut self) {
    unsafe {
      self.inner.ptr().clear_field_at_index(
        1
      );
    }
  }
  pub fn extendee_opt(&self) -> ::std::option::Option<&'_ ::protobuf::ProtoStr> {
    self.has_extendee().then(|| self.extendee())
  }
  pub fn extendee(&self) -> ::protobuf::View<'_, ::protobuf::ProtoString> {
    let str_view = unsafe {
      self.inner.ptr().get_string_at_index(
        1, (b"").into()
      )
    };
    ::protobuf::ProtoStr::from_utf8_unchecked(unsafe { str_view.as_ref() })
  }
  pub fn set_extendee(&mut self, val: impl ::protobuf::IntoProxied<::protobuf::ProtoString>) {
    unsafe {
      ::protobuf::__internal::runtime::message_set_string_field(
        ::protobuf::AsMut::as_mut(self).inner,
        1,
        val);
    }
  }

  // number: optional int32
  pub fn has_number(&self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(2)
    }
  }
  pub fn clear_number(&mut self) {
    unsafe {
      self.inner.ptr().clear_field_at_index(
        2
      );
    }
  }
  pub fn number_opt(&self) -> ::std::option::Option<i32> {
    self.has_number().then(|| self.number())
  }
  pub fn number(&self) -> i32 {
    unsafe {
      // TODO: b/361751487: This .into() and .try_into() is only
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      // perfectly (and do an unchecked conversion for
      // i32->enum types, since even for closed enums we trust
      // upb to only return one of the named values).
      self.inner.ptr().get_i32_at_index(
        2, (0i32).into()
      ).try_into().unwrap()
    }
  }
  pub fn set_number(&mut self, val: i32) {
    unsafe {
      // TODO: b/361751487: This .into() is only here
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      //perfectly.
      self.inner.ptr_mut().set_base_field_i32_at_index(
        2, val.into()
      )
    }
  }

  // label: optional int32
  pub fn has_label(&self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(3)
    }
  }
  pub fn clear_label(&mut self) {
    unsafe {
      self.inner.ptr().clear_field_at_index(
        3
      );
    }
  }
  pub fn label_opt(&self) -> ::std::option::Option<i32> {
    self.has_label().then(|| self.label())
  }
  pub fn label(&self) -> i32 {
    unsafe {
      // TODO: b/361751487: This .into() and .try_into() is only
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      // perfectly (and do an unchecked conversion for
      // i32->enum types, since even for closed enums we trust
      // upb to only return one of the named values).
      self.inner.ptr().get_i32_at_index(
        3, (0i32).into()
      ).try_into().unwrap()
    }
  }
  pub fn set_label(&mut self, val: i32) {
    unsafe {
      // TODO: b/361751487: This .into() is only here
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      //perfectly.
      self.inner.ptr_mut().set_base_field_i32_at_index(
        3, val.into()
      )
    }
  }

  // type: optional int32
  pub fn has_type(&self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(4)
    }
  }
  pub fn clear_type(&mut self) {
    unsafe {
      self.inner.ptr().clear_field_at_index(
        4
      );
    }
  }
  pub fn type_opt(&self) -> ::std::option::Option<i32> {
    self.has_type().then(|| self.r#type())
  }
  pub fn r#type(&self) -> i32 {
    unsafe {
      // TODO: b/361751487: This .into() and .try_into() is only
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      // perfectly (and do an unchecked conversion for
      // i32->enum types, since even for closed enums we trust
      // upb to only return one of the named values).
      self.inner.ptr().get_i32_at_index(
        4, (0i32).into()
      ).try_into().unwrap()
    }
  }
  pub fn set_type(&mut self, val: i32) {
    unsafe {
      // TODO: b/361751487: This .into() is only here
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      //perfectly.
      self.inner.ptr_mut().set_base_field_i32_at_index(
        4, val.into()
      )
    }
  }

  // type_name: optional string
  pub fn has_type_name(&self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(5)
    }
  }
  pub fn clear_type_name(&mut self) {
    unsafe {
      self.inner.ptr().clear_field_at_index(
        5
      );
    }
  }
  pub fn type_name_opt(&self) -> ::std::option::Option<&'_ ::protobuf::ProtoStr> {
    self.has_type_name().then(|| self.type_name())
  }
  pub fn type_name(&self) -> ::protobuf::View<'_, ::protobuf::ProtoString> {
    let str_view = unsafe {
      self.inner.ptr().get_string_at_index(
        5, (b"").into()
      )
    };
    ::protobuf::ProtoStr::from_utf8_unchecked(unsafe { str_view.as_ref() })
  }
  pub fn set_type_name(&mut self, val: impl ::protobuf::IntoProxied<::protobuf::ProtoString>) {
    unsafe {
      ::protobuf::__internal::runtime::message_set_string_field(
        ::protobuf::AsMut::as_mut(self).inner,
        5,
        val);
    }
  }

  // default_value: optional string
  pub fn has_default_value(&self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(6)
    }
  }
  pub fn clear_default_value(&mut self) {
    unsafe {
      self.inner.ptr().clear_field_at_index(
        6
      );
    }
  }
  pub fn default_value_opt(&self) -> ::std::option::Option<&'_ ::protobuf::ProtoStr> {
    self.has_default_value().then(|| self.default_value())
  }
  pub fn default_value(&self) -> ::protobuf::View<'_, ::protobuf::ProtoString> {
    let str_view = unsafe {
      self.inner.ptr().get_string_at_index(
        6, (b"").into()
      )
    };
    ::protobuf::ProtoStr::from_utf8_unchecked(unsafe { str_view.as_ref() })
  }
  pub fn set_default_value(&mut self, val: impl ::protobuf::IntoProxied<::protobuf::ProtoString>) {
    unsafe {
      ::protobuf::__internal::runtime::message_set_string_field(
        ::protobuf::AsMut::as_mut(self).inner,
        6,
        val);
    }
  }

  // options: optional message rpc.plugin.FieldOptions
  pub fn has_options(&self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(7)
    }
  }
  pub fn clear_options(&mut self) {
    unsafe {
      self.inner.ptr().clear_field_at_index(
        7
      );
    }
  }
  pub fn options_opt(&self) -> ::std::option::Option<super::descriptor_proto::FieldOptionsView<'_>> {
    self.has_options().then(|| self.options())
  }
  pub fn options(&self) -> super::descriptor_proto::FieldOptionsView<'_> {
    let submsg = unsafe {
      self.inner.ptr().get_message_at_index(7)
    };
    submsg
        .map(|ptr| unsafe { ::protobuf::__internal::runtime::MessageViewInner::wrap(ptr).into() })
       .unwrap_or(super::descriptor_proto::FieldOptionsView::default())
  }
  pub fn options_mut(&mut self) -> super::descriptor_proto::FieldOptionsMut<'_> {
     let ptr = unsafe {
       self.inner.ptr_mut().get_or_create_mutable_message_at_index(
         7, self.inner.arena()
       ).unwrap()
     };
     ::protobuf::__internal::runtime::MessageMutInner::from_parent(
         self.as_message_mut_inner(::protobuf::__internal::Private),
         ptr
     ).into()
  }
  pub fn set_options(&mut self,
    val: impl ::protobuf::IntoProxied<super::descriptor_proto::FieldOptions>) {

    unsafe {
      ::protobuf::__internal::runtime::message_set_sub_message(
        ::protobuf::AsMut::as_mut(self).inner,
        7,
        val
      );
    }
  }

  // oneof_index: optional int32
  pub fn has_oneof_index(&self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(8)
    }
  }
  pub fn clear_oneof_index(&mut self) {
    unsafe {
      self.inner.ptr().clear_field_at_index(
        8
      );
    }
  }
  pub fn oneof_index_opt(&self) -> ::std::option::Option<i32> {
    self.has_oneof_index().then(|| self.oneof_index())
  }
  pub fn oneof_index(&self) -> i32 {
    unsafe {
      // TODO: b/361751487: This .into() and .try_into() is only
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      // perfectly (and do an unchecked conversion for
      // i32->enum types, since even for closed enums we trust
      // upb to only return one of the named values).
      self.inner.ptr().get_i32_at_index(
        8, (0i32).into()
      ).try_into().unwrap()
    }
  }
  pub fn set_oneof_index(&mut self, val: i32) {
    unsafe {
      // TODO: b/361751487: This .into() is only here
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      //perfectly.
      self.inner.ptr_mut().set_base_field_i32_at_index(
        8, val.into()
      )
    }
  }

  // json_name: optional string
  pub fn has_json_name(&self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(9)
    }
  }
  pub fn clear_json_name(&mut self) {
    unsafe {
      self.inner.ptr().clear_field_at_index(
        9
      );
    }
  }
  pub fn json_name_opt(&self) -> ::std::option::Option<&'_ ::protobuf::ProtoStr> {
    self.has_json_name().then(|| self.json_name())
  }
  pub fn json_name(&self) -> ::protobuf::View<'_, ::protobuf::ProtoString> {
    let str_view = unsafe {
      self.inner.ptr().get_string_at_index(
        9, (b"").into()
      )
    };
    ::protobuf::ProtoStr::from_utf8_unchecked(unsafe { str_view.as_ref() })
  }
  pub fn set_json_name(&mut self, val: impl ::protobuf::IntoProxied<::protobuf::ProtoString>) {
    unsafe {
      ::protobuf::__internal::runtime::message_set_string_field(
        ::protobuf::AsMut::as_mut(self).inner,
        9,
        val);
    }
  }

  // proto3_optional: optional bool
  pub fn has_proto3_optional(&self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(10)
    }
  }
  pub fn clear_proto3_optional(&mut self) {
    unsafe {
      self.inner.ptr().clear_field_at_index(
        10
      );
    }
  }
  pub fn proto3_optional_opt(&self) -> ::std::option::Option<bool> {
    self.has_proto3_optional().then(|| self.proto3_optional())
  }
  pub fn proto3_optional(&self) -> bool {
    unsafe {
      // TODO: b/361751487: This .into() and .try_into() is only
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      // perfectly (and do an unchecked conversion for
      // i32->enum types, since even for closed enums we trust
      // upb to only return one of the named values).
      self.inner.ptr().get_bool_at_index(
        10, (false).into()
      ).try_into().unwrap()
    }
  }
  pub fn set_proto3_optional(&mut self, val: bool) {
    unsafe {
      // TODO: b/361751487: This .into() is only here
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      //perfectly.
      self.inner.ptr_mut().set_base_field_bool_at_index(
        10, val.into()
      )
    }
  }

}

// SAFETY:
// - `FieldDescriptorProtoMut` does not perform any shared mutation.
unsafe impl ::std::marker::Send for FieldDescriptorProtoMut<'_> {}

// SAFETY:
// - `FieldDescriptorProtoMut` does not perform any shared mutation.
unsafe impl ::std::marker::Sync for FieldDescriptorProtoMut<'_> {}

impl<'msg> ::protobuf::AsView for FieldDescriptorProtoMut<'msg> {
  type Proxied = FieldDescriptorProto;
  fn as_view(&self) -> ::protobuf::View<'_, FieldDescriptorProto> {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for FieldDescriptorProtoMut<'msg> {
  fn into_view<'shorter>(self) -> ::protobuf::View<'shorter, FieldDescriptorProto>
  where
      'msg: 'shorter {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::AsMut for FieldDescriptorProtoMut<'msg> {
  type MutProxied = FieldDescriptorProto;
  fn as_mut(&mut self) -> FieldDescriptorProtoMut<'msg> {
    self.inner.reborrow().into()
  }
}

impl<'msg> ::protobuf::IntoMut<'msg> for FieldDescriptorProtoMut<'msg> {
  fn into_mut<'shorter>(self) -> FieldDescriptorProtoMut<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

#[allow(dead_code)]
impl FieldDescriptorProto {
  pub fn new() -> Self {
    Self { inner: ::protobuf::__internal::runtime::OwnedMessageInner::<Self>::new() }
  }


  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessageMutInner<'_, FieldDescriptorProto> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner)
  }

  pub fn as_view(&self) -> FieldDescriptorProtoView<'_> {
    ::protobuf::__internal::runtime::MessageViewInner::view_of_owned(&self.inner).into()
  }

  pub fn as_mut(&mut self) -> FieldDescriptorProtoMut<'_> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner).into()
  }

  // name: optional string
  pub fn has_name(&self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(0)
    }
  }
  pub fn clear_name(&mut self) {
    unsafe {
      self.inner.ptr().clear_field_at_index(
        0
      );
    }
  }
  pub fn name_opt(&self) -> ::std::option::Option<&'_ ::protobuf::ProtoStr> {
    self.has_name().then(|| self.name())
  }
  pub fn name(&self) -> ::protobuf::View<'_, ::protobuf::ProtoString> {
    let str_view = unsafe {
      self.inner.ptr().get_string_at_index(
        0, (b"").into()
      )
    };
    ::protobuf::ProtoStr::from_utf8_unchecked(unsafe { str_view.as_ref() })
  }
  pub fn set_name(&mut self, val: impl ::protobuf::IntoProxied<::protobuf::ProtoString>) {
    unsafe {
      ::protobuf::__internal::runtime::message_set_string_field(
        ::protobuf::AsMut::as_mut(self).inner,
        0,
        val);
    }
  }

  // extendee: optional string
  pub fn has_extendee(&self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(1)
    }
  }
  pub fn clear_extendee(&mut self) {
    unsafe {
      self.inner.ptr().clear_field_at_index(
        1
      );
    }
  }
  pub fn extendee_opt(&self) -> ::std::option::Option<&'_ ::protobuf::ProtoStr> {
    self.has_extendee().then(|| self.extendee())
  }
  pub fn extendee(&self) -> ::protobuf::View<'_, ::protobuf::ProtoString> {
    let str_view = unsafe {
      self.inner.ptr().get_string_at_index(
        1, (b"").into()
      )
    };
    ::protobuf::ProtoStr::from_utf8_unchecked(unsafe { str_view.as_ref() })
  }
  pub fn set_extendee(&mut self, val: impl ::protobuf::IntoProxied<::protobuf::ProtoString>) {
    unsafe {
      ::protobuf::__internal::runtime::message_set_string_field(
        ::protobuf::AsMut::as_mut(self).inner,
        1,
        val);
    }
  }

  // number: optional int32
  pub fn has_number(&self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(2)
    }
  }
  pub fn clear_number(&mut self) {
    unsafe {
      self.inner.ptr().clear_field_at_index(
        2
      );
    }
  }
  pub fn number_opt(&self) -> ::std::option::Option<i32> {
    self.has_number().then(|| self.number())
  }
  pub fn number(&self) -> i32 {
    unsafe {
      // TODO: b/361751487: This .into() and .try_into() is only
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      // perfectly (and do an unchecked conversion for
      // i32->enum types, since even for closed enums we trust
      // upb to only return one of the named values).
      self.inner.ptr().get_i32_at_index(
        2, (0i32).into()
      ).try_into().unwrap()
    }
  }
  pub fn set_number(&mut self, val: i32) {
    unsafe {
      // TODO: b/361751487: This .into() is only here
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      //perfectly.
      self.inner.ptr_mut().set_base_field_i32_at_index(
        2, val.into()
      )
    }
  }

  // label: optional int32
  pub fn has_label(&self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(3)
    }
  }
  pub fn clear_label(&mut self) {
    unsafe {
      self.inner.ptr().clear_field_at_index(
        3
      );
    }
  }
  pub fn label_opt(&self) -> ::std::option::Option<i32> {
    self.has_label().then(|| self.label())
  }
  pub fn label(&self) -> i32 {
    unsafe {
      // TODO: b/361751487: This .into() and .try_into() is only
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      // perfectly (and do an unchecked conversion for
      // i32->enum types, since even for closed enums we trust
      // upb to only return one of the named values).
      self.inner.ptr().get_i32_at_index(
        3, (0i32).into()
      ).try_into().unwrap()
    }
  }
  pub fn set_label(&mut self, val: i32) {
    unsafe {
      // TODO: b/361751487: This .into() is only here
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      //perfectly.
      self.inner.ptr_mut().set_base_field_i32_at_index(
        3, val.into()
      )
    }
  }

  // type: optional int32
  pub fn has_type(&self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(4)
    }
  }
  pub fn clear_type(&mut self) {
    unsafe {
      self.inner.ptr().clear_field_at_index(
        4
      );
    }
  }
  pub fn type_opt(&self) -> ::std::option::Option<i32> {
    self.has_type().then(|| self.r#type())
  }
  pub fn r#type(&self) -> i32 {
    unsafe {
      // TODO: b/361751487: This .into() and .try_into() is only
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      // perfectly (and do an unchecked conversion for
      // i32->enum types, since even for closed enums we trust
      // upb to only return one of the named values).
      self.inner.ptr().get_i32_at_index(
        4, (0i32).into()
      ).try_into().unwrap()
    }
  }
  pub fn set_type(&mut self, val: i32) {
    unsafe {
      // TODO: b/361751487: This .into() is only here
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      //perfectly.
      self.inner.ptr_mut().set_base_field_i32_at_index(
        4, val.into()
      )
    }
  }

  // type_name: optional string
  pub fn has_type_name(&self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(5)
    }
  }
  pub fn clear_type_name(&mut self) {
    unsafe {
      self.inner.ptr().clear_field_at_index(
        5
      );
    }
  }
  pub fn type_name_opt(&self) -> ::std::option::Option<&'_ ::protobuf::ProtoStr> {
    self.has_type_name().then(|| self.type_name())
  }
  pub fn type_name(&self) -> ::protobuf::View<'_, ::protobuf::ProtoString> {
    let str_view = unsafe {
      self.inner.ptr().get_string_at_index(
        5, (b"").into()
      )
    };
    ::protobuf::ProtoStr::from_utf8_unchecked(unsafe { str_view.as_ref() })
  }
  pub fn set_type_name(&mut self, val: impl ::protobuf::IntoProxied<::protobuf::ProtoString>) {
    unsafe {
      ::protobuf::__internal::runtime::message_set_string_field(
        ::protobuf::AsMut::as_mut(self).inner,
        5,
        val);
    }
  }

  // default_value: optional string
  pub fn has_default_value(&self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(6)
    }
  }
  pub fn clear_default_value(&mut self) {
    unsafe {
      self.inner.ptr().clear_field_at_index(
        6
      );
    }
  }
  pub fn default_value_opt(&self) -> ::std::option::Option<&'_ ::protobuf::ProtoStr> {
    self.has_default_value().then(|| self.default_value())
  }
  pub fn default_value(&self) -> ::protobuf::View<'_, ::protobuf::ProtoString> {
    let str_view = unsafe {
      self.inner.ptr().get_string_at_index(
        6, (b"").into()
      )
    };
    ::protobuf::ProtoStr::from_utf8_unchecked(unsafe { str_view.as_ref() })
  }
  pub fn set_default_value(&mut self, val: impl ::protobuf::IntoProxied<::protobuf::ProtoString>) {
    unsafe {
      ::protobuf::__internal::runtime::message_set_string_field(
        ::protobuf::AsMut::as_mut(self).inner,
        6,
        val);
    }
  }

  // options: optional message rpc.plugin.FieldOptions
  pub fn has_options(&self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(7)
    }
  }
  pub fn clear_options(&mut self) {
    unsafe {
      self.inner.ptr().clear_field_at_index(
        7
      );
    }
  }
  pub fn options_opt(&self) -> ::std::option::Option<super::descriptor_proto::FieldOptionsView<'_>> {
    self.has_options().then(|| self.options())
  }
  pub fn options(&self) -> super::descriptor_proto::FieldOptionsView<'_> {
    let submsg = unsafe {
      self.inner.ptr().get_message_at_index(7)
    };
    submsg
        .map(|ptr| unsafe { ::protobuf::__internal::runtime::MessageViewInner::wrap(ptr).into() })
       .unwrap_or(super::descriptor_proto::FieldOptionsView::default())
  }
  pub fn options_mut(&mut self) -> super::descriptor_proto::FieldOptionsMut<'_> {
     let ptr = unsafe {
       self.inner.ptr_mut().get_or_create_mutable_message_at_index(
         7, self.inner.arena()
       ).unwrap()
     };
     ::protobuf::__internal::runtime::MessageMutInner::from_parent(
         self.as_message_mut_inner(::protobuf::__internal::Private),
         ptr
     ).into()
  }
  pub fn set_options(&mut self,
    val: impl ::protobuf::IntoProxied<super::descriptor_proto::FieldOptions>) {

    unsafe {
      ::protobuf::__internal::runtime::message_set_sub_message(
        ::protobuf::AsMut::as_mut(self).inner,
        7,
        val
      );
    }
  }

  // oneof_index: optional int32
  pub fn has_oneof_index(&self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(8)
    }
  }
  pub fn clear_oneof_index(&mut self) {
    unsafe {
      self.inner.ptr().clear_field_at_index(
        8
      );
    }
  }
  pub fn oneof_index_opt(&self) -> ::std::option::Option<i32> {
    self.has_oneof_index().then(|| self.oneof_index())
  }
  pub fn oneof_index(&self) -> i32 {
    unsafe {
      // TODO: b/361751487: This .into() and .try_into() is only
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      // perfectly (and do an unchecked conversion for
      // i32->enum types, since even for closed enums we trust
      // upb to only return one of the named values).
      self.inner.ptr().get_i32_at_index(
        8, (0i32).into()
      ).try_into().unwrap()
    }
  }
  pub fn set_oneof_index(&mut self, val: i32) {
    unsafe {
      // TODO: b/361751487: This .into() is only here
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      //perfectly.
      self.inner.ptr_mut().set_base_field_i32_at_index(
        8, val.into()
      )
    }
  }

  // json_name: optional string
  pub fn has_json_name(&self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(9)
    }
  }
  pub fn clear_json_name(&mut self) {
    unsafe {
      self.inner.ptr().clear_field_at_index(
        9
      );
    }
  }
  pub fn json_name_opt(&self) -> ::std::option::Option<&'_ ::protobuf::ProtoStr> {
    self.has_json_name().then(|| self.json_name())
  }
  pub fn json_name(&self) -> ::protobuf::View<'_, ::protobuf::ProtoString> {
    let str_view = unsafe {
      self.inner.ptr().get_string_at_index(
        9, (b"").into()
      )
    };
    ::protobuf::ProtoStr::from_utf8_unchecked(unsafe { str_view.as_ref() })
  }
  pub fn set_json_name(&mut self, val: impl ::protobuf::IntoProxied<::protobuf::ProtoString>) {
    unsafe {
      ::protobuf::__internal::runtime::message_set_string_field(
        ::protobuf::AsMut::as_mut(self).inner,
        9,
        val);
    }
  }

  // proto3_optional: optional bool
  pub fn has_proto3_optional(&self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(10)
    }
  }
  pub fn clear_proto3_optional(&mut self) {
    unsafe {
      self.inner.ptr().clear_field_at_index(
        10
      );
    }
  }
  pub fn proto3_optional_opt(&self) -> ::std::option::Option<bool> {
    self.has_proto3_optional().then(|| self.proto3_optional())
  }
  pub fn proto3_optional(&self) -> bool {
    unsafe {
      // TODO: b/361751487: This .into() and .try_into() is only
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      // perfectly (and do an unchecked conversion for
      // i32->enum types, since even for closed enums we trust
      // upb to only return one of the named values).
      self.inner.ptr().get_bool_at_index(
        10, (false).into()
      ).try_into().unwrap()
    }
  }
  pub fn set_proto3_optional(&mut self, val: bool) {
    unsafe {
      // TODO: b/361751487: This .into() is only here
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      //perfectly.
      self.inner.ptr_mut().set_base_field_bool_at_index(
        10, val.into()
      )
    }
  }

}  // impl FieldDescriptorProto

impl ::std::ops::Drop for FieldDescriptorProto {
  #[inline]
  fn drop(&mut self) {
  }
}

impl ::std::clone::Clone for FieldDescriptorProto {
  fn clone(&self) -> Self {
    self.as_view().to_owned()
  }
}

impl ::protobuf::AsView for FieldDescriptorProto {
  type Proxied = Self;
  fn as_view(&self) -> FieldDescriptorProtoView<'_> {
    self.as_view()
  }
}

impl ::protobuf::AsMut for FieldDescriptorProto {
  type MutProxied = Self;
  fn as_mut(&mut self) -> FieldDescriptorProtoMut<'_> {
    self.as_mut()
  }
}

unsafe impl ::protobuf::__internal::runtime::AssociatedMiniTable for FieldDescriptorProto {
  fn mini_table() -> ::protobuf::__internal::runtime::MiniTablePtr {
    static ONCE_LOCK: ::std::sync::OnceLock<::protobuf::__internal::runtime::MiniTableInitPtr> =
        ::std::sync::OnceLock::new();
    unsafe {
      ONCE_LOCK.get_or_init(|| {
        super::descriptor_proto::rpc__plugin__FieldDescriptorProto_msg_init.0 =
            ::protobuf::__internal::runtime::build_mini_table("$11(((113(1f/");
        ::protobuf::__internal::runtime::link_mini_table(
            super::descriptor_proto::rpc__plugin__FieldDescriptorProto_msg_init.0, &[<super::descriptor_proto::FieldOptions as ::protobuf::__internal::runtime::AssociatedMiniTable>::mini_table(),
            ], &[]);
        ::protobuf::__internal::runtime::MiniTableInitPtr(super::descriptor_proto::rpc__plugin__FieldDescriptorProto_msg_init.0)
      }).0
    }
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetArena for FieldDescriptorProto {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for FieldDescriptorProto {
  type Msg = FieldDescriptorProto;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<FieldDescriptorProto> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for FieldDescriptorProto {
  type Msg = FieldDescriptorProto;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<FieldDescriptorProto> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for FieldDescriptorProtoMut<'_> {
  type Msg = FieldDescriptorProto;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<FieldDescriptorProto> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for FieldDescriptorProtoMut<'_> {
  type Msg = FieldDescriptorProto;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<FieldDescriptorProto> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for FieldDescriptorProtoView<'_> {
  type Msg = FieldDescriptorProto;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<FieldDescriptorProto> {
    self.inner.ptr()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetArena for FieldDescriptorProtoMut<'_> {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}



// This variable must not be referenced except by protobuf generated
// code.
pub(crate) static mut rpc__plugin__ServiceDescriptorProto_msg_init: ::protobuf::__internal::runtime::MiniTableInitPtr =
    ::protobuf::__internal::runtime::MiniTableInitPtr(::protobuf::__internal::runtime::MiniTablePtr::dangling());
#[allow(non_camel_case_types)]
pub struct ServiceDescriptorProto {
  inner: ::protobuf::__internal::runtime::OwnedMessageInner<ServiceDescriptorProto>
}

impl ::protobuf::Message for ServiceDescriptorProto {
  type MessageView<'msg> = ServiceDescriptorProtoView<'msg>;
  type MessageMut<'msg> = ServiceDescriptorProtoMut<'msg>;
}

impl ::std::default::Default for ServiceDescriptorProto {
  fn default() -> Self {
    Self::new()
  }
}

impl ::std::fmt::Debug for ServiceDescriptorProto {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

// SAFETY:
// - `ServiceDescriptorProto` is `Sync` because it does not implement interior mutability.
//    Neither does `ServiceDescriptorProtoMut`.
unsafe impl ::std::marker::Sync for ServiceDescriptorProto {}

// SAFETY:
// - `ServiceDescriptorProto` is `Send` because it uniquely owns its arena and does
//   not use thread-local data.
unsafe impl ::std::marker::Send for ServiceDescriptorProto {}

impl ::protobuf::Proxied for ServiceDescriptorProto {
  type View<'msg> = ServiceDescriptorProtoView<'msg>;
}

impl ::protobuf::__internal::SealedInternal for ServiceDescriptorProto {}

impl ::protobuf::MutProxied for ServiceDescriptorProto {
  type Mut<'msg> = ServiceDescriptorProtoMut<'msg>;
}

#[derive(Copy, Clone)]
#[allow(dead_code)]
pub struct ServiceDescriptorProtoView<'msg> {
  inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, ServiceDescriptorProto>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for ServiceDescriptorProtoView<'msg> {}

impl<'msg> ::protobuf::MessageView<'msg> for ServiceDescriptorProtoView<'msg> {
  type Message = ServiceDescriptorProto;
}

impl ::std::fmt::Debug for ServiceDescriptorProtoView<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl ::std::default::Default for ServiceDescriptorProtoView<'_> {
  fn default() -> ServiceDescriptorProtoView<'static> {
    ::protobuf::__internal::runtime::MessageViewInner::default().into()
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageViewInner<'msg, ServiceDescriptorProto>> for ServiceDescriptorProtoView<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, ServiceDescriptorProto>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> ServiceDescriptorProtoView<'msg> {

  pub fn to_owned(&self) -> ServiceDescriptorProto {
    ::protobuf::IntoProxied::into_proxied(*self, ::protobuf::__internal::Private)
  }

  // name: optional string
  pub fn has_name(self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(0)
    }
  }
  pub fn name_opt(self) -> ::std::option::Option<&'msg ::protobuf::ProtoStr> {
    self.has_name().then(|| self.name())
  }
  pub fn name(self) -> ::protobuf::View<'msg, ::protobuf::ProtoString> {
    let str_view = unsafe {
      self.inner.ptr().get_string_at_index(
        0, (b"").into()
      )
    };
    ::protobuf::ProtoStr::from_utf8_unchecked(unsafe { str_view.as_ref() })
  }

  // method: repeated message rpc.plugin.MethodDescriptorProto
  pub fn method(self) -> ::protobuf::RepeatedView<'msg, super::descriptor_proto::MethodDescriptorProto> {
    unsafe {
      self.inner.ptr().get_array_at_index(
        1
      )
    }.map_or_else(
        ::protobuf::__internal::runtime::empty_array::<super::descriptor_proto::MethodDescriptorProto>,
        |raw| unsafe {
          ::protobuf::RepeatedView::from_raw(::protobuf::__internal::Private, raw)
        }
      )
  }

  // options: optional message rpc.plugin.ServiceOptions
  pub fn has_options(self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(2)
    }
  }
  pub fn options_opt(self) -> ::std::option::Option<super::descriptor_proto::ServiceOptionsView<'msg>> {
    self.has_options().then(|| self.options())
  }
  pub fn options(self) -> super::descriptor_proto::ServiceOptionsView<'msg> {
    let submsg = unsafe {
      self.inner.ptr().get_message_at_index(2)
    };
    submsg
        .map(|ptr| unsafe { ::protobuf::__internal::runtime::MessageViewInner::wrap(ptr).into() })
       .unwrap_or(super::descriptor_proto::ServiceOptionsView::default())
  }

}

// SAFETY:
// - `ServiceDescriptorProtoView` is `Sync` because it does not support mutation.
unsafe impl ::std::marker::Sync for ServiceDescriptorProtoView<'_> {}

// SAFETY:
// - `ServiceDescriptorProtoView` is `Send` because while its alive a `ServiceDescriptorProtoMut` cannot.
// - `ServiceDescriptorProtoView` does not use thread-local data.
unsafe impl ::std::marker::Send for ServiceDescriptorProtoView<'_> {}

impl<'msg> ::protobuf::AsView for ServiceDescriptorProtoView<'msg> {
  type Proxied = ServiceDescriptorProto;
  fn as_view(&self) -> ::protobuf::View<'msg, ServiceDescriptorProto> {
    *self
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for ServiceDescriptorProtoView<'msg> {
  fn into_view<'shorter>(self) -> ServiceDescriptorProtoView<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

impl<'msg> ::protobuf::IntoProxied<ServiceDescriptorProto> for ServiceDescriptorProtoView<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> ServiceDescriptorProto {
    let mut dst = ServiceDescriptorProto::new();
    assert!(unsafe {
      dst.inner.ptr_mut().deep_copy(self.inner.ptr(), dst.inner.arena())
    });
    dst
  }
}

impl<'msg> ::protobuf::IntoProxied<ServiceDescriptorProto> for ServiceDescriptorProtoMut<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> ServiceDescriptorProto {
    ::protobuf::IntoProxied::into_proxied(::protobuf::IntoView::into_view(self), _private)
  }
}

impl ::protobuf::__internal::EntityType for ServiceDescriptorProto {
    type Tag = ::protobuf::__internal::entity_tag::MessageTag;
}

impl<'msg> ::protobuf::__internal::EntityType for ServiceDescriptorProtoView<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::ViewProxyTag;
}

impl<'msg> ::protobuf::__internal::EntityType for ServiceDescriptorProtoMut<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::MutProxyTag;
}

#[allow(dead_code)]
#[allow(non_camel_case_types)]
pub struct ServiceDescriptorProtoMut<'msg> {
  inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, ServiceDescriptorProto>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for ServiceDescriptorProtoMut<'msg> {}

impl<'msg> ::protobuf::MessageMut<'msg> for ServiceDescriptorProtoMut<'msg> {
  type Message = ServiceDescriptorProto;
}

impl ::std::fmt::Debug for ServiceDescriptorProtoMut<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageMutInner<'msg, ServiceDescriptorProto>> for ServiceDescriptorProtoMut<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, ServiceDescriptorProto>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> ServiceDescriptorProtoMut<'msg> {

  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private)
    -> ::protobuf::__internal::runtime::MessageMutInner<'msg, ServiceDescriptorProto> {
    self.inner.reborrow()
  }

  pub fn to_owned(&self) -> ServiceDescriptorProto {
    ::protobuf::AsView::as_view(self).to_owned()
  }

  // name: optional string
  pub fn has_name(&self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(0)
    }
  }
  pub fn clear_name(&mut self) {
    unsafe {
      self.inner.ptr().clear_field_at_index(
        0
      );
    }
  }
  pub fn name_opt(&self) -> ::std::option::Option<&'_ ::protobuf::ProtoStr> {
    self.has_name().then(|| self.name())
  }
  pub fn name(&self) -> ::protobuf::View<'_, ::protobuf::ProtoString> {
    let str_view = unsafe {
      self.inner.ptr().get_string_at_index(
        0, (b"").into()
      )
    };
    ::protobuf::ProtoStr::from_utf8_unchecked(unsafe { str_view.as_ref() })
  }
  pub fn set_name(&mut self, val: impl ::protobuf::IntoProxied<::protobuf::ProtoString>) {
    unsafe {
      ::protobuf::__internal::runtime::message_set_string_field(
        ::protobuf::AsMut::as_mut(self).inner,
        0,
        val);
    }
  }

  // method: repeated message rpc.plugin.MethodDescriptorProto
  pub fn method(&self) -> ::protobuf::RepeatedView<'_, super::descriptor_proto::MethodDescriptorProto> {
    unsafe {
      self.inner.ptr().get_array_at_index(
        1
      )
    }.map_or_else(
        ::protobuf::__internal::runtime::empty_array::<super::descriptor_proto::MethodDescriptorProto>,
        |raw| unsafe {
          ::protobuf::RepeatedView::from_raw(::protobuf::__internal::Private, raw)
        }
      )
  }
  pub fn method_mut(&mut self) -> ::protobuf::RepeatedMut<'_, super::descriptor_proto::MethodDescriptorProto> {
    unsafe {
      let raw_array = self.inner.ptr_mut().get_or_create_mutable_array_at_index(
        1,
        self.inner.arena()
      ).expect("alloc should not fail");
      ::protobuf::RepeatedMut::from_inner(
        ::protobuf::__internal::Private,
        ::protobuf::__internal::runtime::InnerRepeatedMut::new(
          raw_array, self.inner.arena(),
        ),
      )
    }
  }
  pub fn set_method(&mut self, src: impl ::protobuf::IntoProxied<::protobuf::Repeated<super::descriptor_proto::MethodDescriptorProto>>) {
    unsafe {
      ::protobuf::__internal::runtime::message_set_repeated_field(
        ::protobuf::AsMut::as_mut(self).inner,
        1,
        src);
    }
  }

  // options: optional message rpc.plugin.ServiceOptions
  pub fn has_options(&self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(2)
    }
  }
  pub fn clear_options(&mut self) {
    unsafe {
      self.inner.ptr().clear_field_at_index(
        2
      );
    }
  }
  pub fn options_opt(&self) -> ::std::option::Option<super::descriptor_proto::ServiceOptionsView<'_>> {
    self.has_options().then(|| self.options())
  }
  pub fn options(&self) -> super::descriptor_proto::ServiceOptionsView<'_> {
    let submsg = unsafe {
      self.inner.ptr().get_message_at_index(2)
    };
    submsg
        .map(|ptr| unsafe { ::protobuf::__internal::runtime::MessageViewInner::wrap(ptr).into() })
       .unwrap_or(super::descriptor_proto::ServiceOptionsView::default())
  }
  pub fn options_mut(&mut self) -> super::descriptor_proto::ServiceOptionsMut<'_> {
     let ptr = unsafe {
       self.inner.ptr_mut().get_or_create_mutable_message_at_index(
         2, self.inner.arena()
       ).unwrap()
     };
     ::protobuf::__internal::runtime::MessageMutInner::from_parent(
         self.as_message_mut_inner(::protobuf::__internal::Private),
         ptr
     ).into()
  }
  pub fn set_options(&mut self,
    val: impl ::protobuf::IntoProxied<super::descriptor_proto::ServiceOptions>) {

    unsafe {
      ::protobuf::__internal::runtime::message_set_sub_message(
        ::protobuf::AsMut::as_mut(self).inner,
        2,
        val
      );
    }
  }

}

// SAFETY:
// - `ServiceDescriptorProtoMut` does not perform any shared mutation.
unsafe impl ::std::marker::Send for ServiceDescriptorProtoMut<'_> {}

// SAFETY:
// - `ServiceDescriptorProtoMut` does not perform any shared mutation.
unsafe impl ::std::marker::Sync for ServiceDescriptorProtoMut<'_> {}

impl<'msg> ::protobuf::AsView for ServiceDescriptorProtoMut<'msg> {
  type Proxied = ServiceDescriptorProto;
  fn as_view(&self) -> ::protobuf::View<'_, ServiceDescriptorProto> {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for ServiceDescriptorProtoMut<'msg> {
  fn into_view<'shorter>(self) -> ::protobuf::View<'shorter, ServiceDescriptorProto>
  where
      'msg: 'shorter {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::AsMut for ServiceDescriptorProtoMut<'msg> {
  type MutProxied = ServiceDescriptorProto;
  fn as_mut(&mut self) -> ServiceDescriptorProtoMut<'msg> {
    self.inner.reborrow().into()
  }
}

impl<'msg> ::protobuf::IntoMut<'msg> for ServiceDescriptorProtoMut<'msg> {
  fn into_mut<'shorter>(self) -> ServiceDescriptorProtoMut<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

#[allow(dead_code)]
impl ServiceDescriptorProto {
  pub fn new() -> Self {
    Self { inner: ::protobuf::__internal::runtime::OwnedMessageInner::<Self>::new() }
  }


  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessageMutInner<'_, ServiceDescriptorProto> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner)
  }

  pub fn as_view(&self) -> ServiceDescriptorProtoView<'_> {
    ::protobuf::__internal::runtime::MessageViewInner::view_of_owned(&self.inner).into()
  }

  pub fn as_mut(&mut self) -> ServiceDescriptorProtoMut<'_> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner).into()
  }

  // name: optional string
  pub fn has_name(&self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(0)
    }
  }
  pub fn clear_name(&mut self) {
    unsafe {
      self.inner.ptr().clear_field_at_index(
        0
      );
    }
  }
  pub fn name_opt(&self) -> ::std::option::Option<&'_ ::protobuf::ProtoStr> {
    self.has_name().then(|| self.name())
  }
  pub fn name(&self) -> ::protobuf::View<'_, ::protobuf::ProtoString> {
    let str_view = unsafe {
      self.inner.ptr().get_string_at_index(
        0, (b"").into()
      )
    };
    ::protobuf::ProtoStr::from_utf8_unchecked(unsafe { str_view.as_ref() })
  }
  pub fn set_name(&mut self, val: impl ::protobuf::IntoProxied<::protobuf::ProtoString>) {
    unsafe {
      ::protobuf::__internal::runtime::message_set_string_field(
        ::protobuf::AsMut::as_mut(self).inner,
        0,
        val);
    }
  }

  // method: repeated message rpc.plugin.MethodDescriptorProto
  pub fn method(&self) -> ::protobuf::RepeatedView<'_, super::descriptor_proto::MethodDescriptorProto> {
    unsafe {
      self.inner.ptr().get_array_at_index(
        1
      )
    }.map_or_else(
        ::protobuf::__internal::runtime::empty_array::<super::descriptor_proto::MethodDescriptorProto>,
        |raw| unsafe {
          ::protobuf::RepeatedView::from_raw(::protobuf::__internal::Private, raw)
        }
      )
  }
  pub fn method_mut(&mut self) -> ::protobuf::RepeatedMut<'_, super::descriptor_proto::MethodDescriptorProto> {
    unsafe {
      let raw_array = self.inner.ptr_mut().get_or_create_mutable_array_at_index(
        1,
        self.inner.arena()
      ).expect("alloc should not fail");
      ::protobuf::RepeatedMut::from_inner(
        ::protobuf::__internal::Private,
        ::protobuf::__internal::runtime::InnerRepeatedMut::new(
          raw_array, self.inner.arena(),
        ),
      )
    }
  }
  pub fn set_method(&mut self, src: impl ::protobuf::IntoProxied<::protobuf::Repeated<super::descriptor_proto::MethodDescriptorProto>>) {
    unsafe {
      ::protobuf::__internal::runtime::message_set_repeated_field(
        ::protobuf::AsMut::as_mut(self).inner,
        1,
        src);
    }
  }

  // options: optional message rpc.plugin.ServiceOptions
  pub fn has_options(&self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(2)
    }
  }
  pub fn clear_options(&mut self) {
    unsafe {
      self.inner.ptr().clear_field_at_index(
        2
      );
    }
  }
  pub fn options_opt(&self) -> ::std::option::Option<super::descriptor_proto::ServiceOptionsView<'_>> {
    self.has_options().then(|| self.options())
  }
  pub fn options(&self) -> super::descriptor_proto::ServiceOptionsView<'_> {
    let submsg = unsafe {
      self.inner.ptr().get_message_at_index(2)
    };
    submsg
        .map(|ptr| unsafe { ::protobuf::__internal::runtime::MessageViewInner::wrap(ptr).into() })
       .unwrap_or(super::descriptor_proto::ServiceOptionsView::default())
  }
  pub fn options_mut(&mut self) -> super::descriptor_proto::ServiceOptionsMut<'_> {
     let ptr = unsafe {
       self.inner.ptr_mut().get_or_create_mutable_message_at_index(
         2, self.inner.arena()
       ).unwrap()
     };
     ::protobuf::__internal::runtime::MessageMutInner::from_parent(
         self.as_message_mut_inner(::protobuf::__internal::Private),
         ptr
     ).into()
  }
  pub fn set_options(&mut self,
    val: impl ::protobuf::IntoProxied<super::descriptor_proto::ServiceOptions>) {

    unsafe {
      ::protobuf::__internal::runtime::message_set_sub_message(
        ::protobuf::AsMut::as_mut(self).inner,
        2,
        val
      );
    }
  }

}  // impl ServiceDescriptorProto

impl ::std::ops::Drop for ServiceDescriptorProto {
  #[inline]
  fn drop(&mut self) {
  }
}

impl ::std::clone::Clone for ServiceDescriptorProto {
  fn clone(&self) -> Self {
    self.as_view().to_owned()
  }
}

impl ::protobuf::AsView for ServiceDescriptorProto {
  type Proxied = Self;
  fn as_view(&self) -> ServiceDescriptorProtoView<'_> {
    self.as_view()
  }
}

impl ::protobuf::AsMut for ServiceDescriptorProto {
  type MutProxied = Self;
  fn as_mut(&mut self) -> ServiceDescriptorProtoMut<'_> {
    self.as_mut()
  }
}

unsafe impl ::protobuf::__internal::runtime::AssociatedMiniTable for ServiceDescriptorProto {
  fn mini_table() -> ::protobuf::__internal::runtime::MiniTablePtr {
    static ONCE_LOCK: ::std::sync::OnceLock<::protobuf::__internal::runtime::MiniTableInitPtr> =
        ::std::sync::OnceLock::new();
    unsafe {
      ONCE_LOCK.get_or_init(|| {
        super::descriptor_proto::rpc__plugin__ServiceDescriptorProto_msg_init.0 =
            ::protobuf::__internal::runtime::build_mini_table("$1G3");
        ::protobuf::__internal::runtime::link_mini_table(
            super::descriptor_proto::rpc__plugin__ServiceDescriptorProto_msg_init.0, &[<super::descriptor_proto::MethodDescriptorProto as ::protobuf::__internal::runtime::AssociatedMiniTable>::mini_table(),
            <super::descriptor_proto::ServiceOptions as ::protobuf::__internal::runtime::AssociatedMiniTable>::mini_table(),
            ], &[]);
        ::protobuf::__internal::runtime::MiniTableInitPtr(super::descriptor_proto::rpc__plugin__ServiceDescriptorProto_msg_init.0)
      }).0
    }
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetArena for ServiceDescriptorProto {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for ServiceDescriptorProto {
  type Msg = ServiceDescriptorProto;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<ServiceDescriptorProto> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for ServiceDescriptorProto {
  type Msg = ServiceDescriptorProto;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<ServiceDescriptorProto> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for ServiceDescriptorProtoMut<'_> {
  type Msg = ServiceDescriptorProto;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<ServiceDescriptorProto> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for ServiceDescriptorProtoMut<'_> {
  type Msg = ServiceDescriptorProto;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<ServiceDescriptorProto> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for ServiceDescriptorProtoView<'_> {
  type Msg = ServiceDescriptorProto;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<ServiceDescriptorProto> {
    self.inner.ptr()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetArena for ServiceDescriptorProtoMut<'_> {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}



// This variable must not be referenced except by protobuf generated
// code.
pub(crate) static mut rpc__plugin__MethodDescriptorProto_msg_init: ::protobuf::__internal::runtime::MiniTableInitPtr =
    ::protobuf::__internal::runtime::MiniTableInitPtr(::protobuf::__internal::runtime::MiniTablePtr::dangling());
#[allow(non_camel_case_types)]
pub struct MethodDescriptorProto {
  inner: ::protobuf::__internal::runtime::OwnedMessageInner<MethodDescriptorProto>
}

impl ::protobuf::Message for MethodDescriptorProto {
  type MessageView<'msg> = MethodDescriptorProtoView<'msg>;
  type MessageMut<'msg> = MethodDescriptorProtoMut<'msg>;
}

impl ::std::default::Default for MethodDescriptorProto {
  fn default() -> Self {
    Self::new()
  }
}

impl ::std::fmt::Debug for MethodDescriptorProto {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

// SAFETY:
// - `MethodDescriptorProto` is `Sync` because it does not implement interior mutability.
//    Neither does `MethodDescriptorProtoMut`.
unsafe impl ::std::marker::Sync for MethodDescriptorProto {}

// SAFETY:
// - `MethodDescriptorProto` is `Send` because it uniquely owns its arena and does
//   not use thread-local data.
unsafe impl ::std::marker::Send for MethodDescriptorProto {}

impl ::protobuf::Proxied for MethodDescriptorProto {
  type View<'msg> = MethodDescriptorProtoView<'msg>;
}

impl ::protobuf::__internal::SealedInternal for MethodDescriptorProto {}

impl ::protobuf::MutProxied for MethodDescriptorProto {
  type Mut<'msg> = MethodDescriptorProtoMut<'msg>;
}

#[derive(Copy, Clone)]
#[allow(dead_code)]
pub struct MethodDescriptorProtoView<'msg> {
  inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, MethodDescriptorProto>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for MethodDescriptorProtoView<'msg> {}

impl<'msg> ::protobuf::MessageView<'msg> for MethodDescriptorProtoView<'msg> {
  type Message = MethodDescriptorProto;
}

impl ::std::fmt::Debug for MethodDescriptorProtoView<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl ::std::default::Default for MethodDescriptorProtoView<'_> {
  fn default() -> MethodDescriptorProtoView<'static> {
    ::protobuf::__internal::runtime::MessageViewInner::default().into()
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageViewInner<'msg, MethodDescriptorProto>> for MethodDescriptorProtoView<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, MethodDescriptorProto>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> MethodDescriptorProtoView<'msg> {

  pub fn to_owned(&self) -> MethodDescriptorProto {
    ::protobuf::IntoProxied::into_proxied(*self, ::protobuf::__internal::Private)
  }

  // name: optional string
  pub fn has_name(self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(0)
    }
  }
  pub fn name_opt(self) -> ::std::option::Option<&'msg ::protobuf::ProtoStr> {
    self.has_name().then(|| self.name())
  }
  pub fn name(self) -> ::protobuf::View<'msg, ::protobuf::ProtoString> {
    let str_view = unsafe {
      self.inner.ptr().get_string_at_index(
        0, (b"").into()
      )
    };
    ::protobuf::ProtoStr::from_utf8_unchecked(unsafe { str_view.as_ref() })
  }

  // input_type: optional string
  pub fn has_input_type(self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(1)
    }
  }
  pub fn input_type_opt(self) -> ::std::option::Option<&'msg ::protobuf::ProtoStr> {
    self.has_input_type().then(|| self.input_type())
  }
  pub fn input_type(self) -> ::protobuf::View<'msg, ::protobuf::ProtoString> {
    let str_view = unsafe {
      self.inner.ptr().get_string_at_index(
        1, (b"").into()
      )
    };
    ::protobuf::ProtoStr::from_utf8_unchecked(unsafe { str_view.as_ref() })
  }

  // output_type: optional string
  pub fn has_output_type(self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(2)
    }
  }
  pub fn output_type_opt(self) -> ::std::option::Option<&'msg ::protobuf::ProtoStr> {
    self.has_output_type().then(|| self.output_type())
  }
  pub fn output_type(self) -> ::protobuf::View<'msg, ::protobuf::ProtoString> {
    let str_view = unsafe {
      self.inner.ptr().get_string_at_index(
        2, (b"").into()
      )
    };
    ::protobuf::ProtoStr::from_utf8_unchecked(unsafe { str_view.as_ref() })
  }

  // options: optional message rpc.plugin.MethodOptions
  pub fn has_options(self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(3)
    }
  }
  pub fn options_opt(self) -> ::std::option::Option<super::descriptor_proto::MethodOptionsView<'msg>> {
    self.has_options().then(|| self.options())
  }
  pub fn options(self) -> super::descriptor_proto::MethodOptionsView<'msg> {
    let submsg = unsafe {
      self.inner.ptr().get_message_at_index(3)
    };
    submsg
        .map(|ptr| unsafe { ::protobuf::__internal::runtime::MessageViewInner::wrap(ptr).into() })
       .unwrap_or(super::descriptor_proto::MethodOptionsView::default())
  }

  // client_streaming: optional bool
  pub fn has_client_streaming(self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(4)
    }
  }
  pub fn client_streaming_opt(self) -> ::std::option::Option<bool> {
    self.has_client_streaming().then(|| self.client_streaming())
  }
  pub fn client_streaming(self) -> bool {
    unsafe {
      // TODO: b/361751487: This .into() and .try_into() is only
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      // perfectly (and do an unchecked conversion for
      // i32->enum types, since even for closed enums we trust
      // upb to only return one of the named values).
      self.inner.ptr().get_bool_at_index(
        4, (false).into()
      ).try_into().unwrap()
    }
  }

  // server_streaming: optional bool
  pub fn has_server_streaming(self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(5)
    }
  }
  pub fn server_streaming_opt(self) -> ::std::option::Option<bool> {
    self.has_server_streaming().then(|| self.server_streaming())
  }
  pub fn server_streaming(self) -> bool {
    unsafe {
      // TODO: b/361751487: This .into() and .try_into() is only
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      // perfectly (and do an unchecked conversion for
      // i32->enum types, since even for closed enums we trust
      // upb to only return one of the named values).
      self.inner.ptr().get_bool_at_index(
        5, (false).into()
      ).try_into().unwrap()
    }
  }

}

// SAFETY:
// - `MethodDescriptorProtoView` is `Sync` because it does not support mutation.
unsafe impl ::std::marker::Sync for MethodDescriptorProtoView<'_> {}

// SAFETY:
// - `MethodDescriptorProtoView` is `Send` because while its alive a `MethodDescriptorProtoMut` cannot.
// - `MethodDescriptorProtoView` does not use thread-local data.
unsafe impl ::std::marker::Send for MethodDescriptorProtoView<'_> {}

impl<'msg> ::protobuf::AsView for MethodDescriptorProtoView<'msg> {
  type Proxied = MethodDescriptorProto;
  fn as_view(&self) -> ::protobuf::View<'msg, MethodDescriptorProto> {
    *self
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for MethodDescriptorProtoView<'msg> {
  fn into_view<'shorter>(self) -> MethodDescriptorProtoView<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

impl<'msg> ::protobuf::IntoProxied<MethodDescriptorProto> for MethodDescriptorProtoView<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> MethodDescriptorProto {
    let mut dst = MethodDescriptorProto::new();
    assert!(unsafe {
      dst.inner.ptr_mut().deep_copy(self.inner.ptr(), dst.inner.arena())
    });
    dst
  }
}

impl<'msg> ::protobuf::IntoProxied<MethodDescriptorProto> for MethodDescriptorProtoMut<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> MethodDescriptorProto {
    ::protobuf::IntoProxied::into_proxied(::protobuf::IntoView::into_view(self), _private)
  }
}

impl ::protobuf::__internal::EntityType for MethodDescriptorProto {
    type Tag = ::protobuf::__internal::entity_tag::MessageTag;
}

impl<'msg> ::protobuf::__internal::EntityType for MethodDescriptorProtoView<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::ViewProxyTag;
}

impl<'msg> ::protobuf::__internal::EntityType for MethodDescriptorProtoMut<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::MutProxyTag;
}

#[allow(dead_code)]
#[allow(non_camel_case_types)]
pub struct MethodDescriptorProtoMut<'msg> {
  inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, MethodDescriptorProto>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for MethodDescriptorProtoMut<'msg> {}

impl<'msg> ::protobuf::MessageMut<'msg> for MethodDescriptorProtoMut<'msg> {
  type Message = MethodDescriptorProto;
}

impl ::std::fmt::Debug for MethodDescriptorProtoMut<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageMutInner<'msg, MethodDescriptorProto>> for MethodDescriptorProtoMut<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, MethodDescriptorProto>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> MethodDescriptorProtoMut<'msg> {

  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private)
    -> ::protobuf::__internal::runtime::MessageMutInner<'msg, MethodDescriptorProto> {
    self.inner.reborrow()
  }

  pub fn to_owned(&self) -> MethodDescriptorProto {
    ::protobuf::AsView::as_view(self).to_owned()
  }

  // name: optional string
  pub fn has_name(&self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(0)
    }
  }
  pub fn clear_name(&mut self) {
    unsafe {
      self.inner.ptr().clear_field_at_index(
        0
      );
    }
  }
  pub fn name_opt(&self) -> ::std::option::Option<&'_ ::protobuf::ProtoStr> {
    self.has_name().then(|| self.name())
  }
  pub fn name(&self) -> ::protobuf::View<'_, ::protobuf::ProtoString> {
    let str_view = unsafe {
      self.inner.ptr().get_string_at_index(
        0, (b"").into()
      )
    };
    ::protobuf::ProtoStr::from_utf8_unchecked(unsafe { str_view.as_ref() })
  }
  pub fn set_name(&mut self, val: impl ::protobuf::IntoProxied<::protobuf::ProtoString>) {
    unsafe {
      ::protobuf::__internal::runtime::message_set_string_field(
        ::protobuf::AsMut::as_mut(self).inner,
        0,
        val);
    }
  }

  // input_type: optional string
  pub fn has_input_type(&self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(1)
    }
  }
  pub fn clear_input_type(&mut self) {
    unsafe {
      self.inner.ptr().clear_field_at_index(
        1
      );
    }
  }
  pub fn input_type_opt(&self) -> ::std::option::Option<&'_ ::protobuf::ProtoStr> {
    self.has_input_type().then(|| self.input_type())
  }
  pub fn input_type(&self) -> ::protobuf::View<'_, ::protobuf::ProtoString> {
    let str_view = unsafe {
      self.inner.ptr().get_string_at_index(
        1, (b"").into()
      )
    };
    ::protobuf::ProtoStr::from_utf8_unchecked(unsafe { str_view.as_ref() })
  }
  pub fn set_input_type(&mut self, val: impl ::protobuf::IntoProxied<::protobuf::ProtoString>) {
    unsafe {
      ::protobuf::__internal::runtime::message_set_string_field(
        ::protobuf::AsMut::as_mut(self).inner,
        1,
        val);
    }
  }

  // output_type: optional string
  pub fn has_output_type(&self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(2)
    }
  }
  pub fn clear_output_type(&mut self) {
    unsafe {
      self.inner.ptr().clear_field_at_index(
        2
      );
    }
  }
  pub fn output_type_opt(&self) -> ::std::option::Option<&'_ ::protobuf::ProtoStr> {
    self.has_output_type().then(|| self.output_type())
  }
  pub fn output_type(&self) -> ::protobuf::View<'_, ::protobuf::ProtoString> {
    let str_view = unsafe {
      self.inner.ptr().get_string_at_index(
        2, (b"").into()
      )
    };
    ::protobuf::ProtoStr::from_utf8_unchecked(unsafe { str_view.as_ref() })
  }
  pub fn set_output_type(&mut self, val: impl ::protobuf::IntoProxied<::protobuf::ProtoString>) {
    unsafe {
      ::protobuf::__internal::runtime::message_set_string_field(
        ::protobuf::AsMut::as_mut(self).inner,
        2,
        val);
    }
  }

  // options: optional message rpc.plugin.MethodOptions
  pub fn has_options(&self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(3)
    }
  }
  pub fn clear_options(&mut self) {
    unsafe {
      self.inner.ptr().clear_field_at_index(
        3
      );
    }
  }
  pub fn options_opt(&self) -> ::std::option::Option<super::descriptor_proto::MethodOptionsView<'_>> {
    self.has_options().then(|| self.options())
  }
  pub fn options(&self) -> super::descriptor_proto::MethodOptionsView<'_> {
    let submsg = unsafe {
      self.inner.ptr().get_message_at_index(3)
    };
    submsg
        .map(|ptr| unsafe { ::protobuf::__internal::runtime::MessageViewInner::wrap(ptr).into() })
       .unwrap_or(super::descriptor_proto::MethodOptionsView::default())
  }
  pub fn options_mut(&mut self) -> super::descriptor_proto::MethodOptionsMut<'_> {
     let ptr = unsafe {
       self.inner.ptr_mut().get_or_create_mutable_message_at_index(
         3, self.inner.arena()
       ).unwrap()
     };
     ::protobuf::__internal::runtime::MessageMutInner::from_parent(
         self.as_message_mut_inner(::protobuf::__internal::Private),
         ptr
     ).into()
  }
  pub fn set_options(&mut self,
    val: impl ::protobuf::IntoProxied<super::descriptor_proto::MethodOptions>) {

    unsafe {
      ::protobuf::__internal::runtime::message_set_sub_message(
        ::protobuf::AsMut::as_mut(self).inner,
        3,
        val
      );
    }
  }

  // client_streaming: optional bool
  pub fn has_client_streaming(&self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(4)
    }
  }
  pub fn clear_client_streaming(&mut self) {
    unsafe {
      self.inner.ptr().clear_field_at_index(
        4
      );
    }
  }
  pub fn client_streaming_opt(&self) -> ::std::option::Option<bool> {
    self.has_client_streaming().then(|| self.client_streaming())
  }
  pub fn client_streaming(&self) -> bool {
    unsafe {
      // TODO: b/361751487: This .into() and .try_into() is only
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      // perfectly (and do an unchecked conversion for
      // i32->enum types, since even for closed enums we trust
      // upb to only return one of the named values).
      self.inner.ptr().get_bool_at_index(
        4, (false).into()
      ).try_into().unwrap()
    }
  }
  pub fn set_client_streaming(&mut self, val: bool) {
    unsafe {
      // TODO: b/361751487: This .into() is only here
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      //perfectly.
      self.inner.ptr_mut().set_base_field_bool_at_index(
        4, val.into()
      )
    }
  }

  // server_streaming: optional bool
  pub fn has_server_streaming(&self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(5)
    }
  }
  pub fn clear_server_streaming(&mut self) {
    unsafe {
      self.inner.ptr().clear_field_at_index(
        5
      );
    }
  }
  pub fn server_streaming_opt(&self) -> ::std::option::Option<bool> {
    self.has_server_streaming().then(|| self.server_streaming())
  }
  pub fn server_streaming(&self) -> bool {
    unsafe {
      // TODO: b/361751487: This .into() and .try_into() is only
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      // perfectly (and do an unchecked conversion for
      // i32->enum types, since even for closed enums we trust
      // upb to only return one of the named values).
      self.inner.ptr().get_bool_at_index(
        5, (false).into()
      ).try_into().unwrap()
    }
  }
  pub fn set_server_streaming(&mut self, val: bool) {
    unsafe {
      // TODO: b/361751487: This .into() is only here
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      //perfectly.
      self.inner.ptr_mut().set_base_field_bool_at_index(
        5, val.into()
      )
    }
  }

}

// SAFETY:
// - `MethodDescriptorProtoMut` does not perform any shared mutation.
unsafe impl ::std::marker::Send for MethodDescriptorProtoMut<'_> {}

// SAFETY:
// - `MethodDescriptorProtoMut` does not perform any shared mutation.
unsafe impl ::std::marker::Sync for MethodDescriptorProtoMut<'_> {}

impl<'msg> ::protobuf::AsView for MethodDescriptorProtoMut<'msg> {
  type Proxied = MethodDescriptorProto;
  fn as_view(&self) -> ::protobuf::View<'_, MethodDescriptorProto> {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for MethodDescriptorProtoMut<'msg> {
  fn into_view<'shorter>(self) -> ::protobuf::View<'shorter, MethodDescriptorProto>
  where
      'msg: 'shorter {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::AsMut for MethodDescriptorProtoMut<'msg> {
  type MutProxied = MethodDescriptorProto;
  fn as_mut(&mut self) -> MethodDescriptorProtoMut<'msg> {
    self.inner.reborrow().into()
  }
}

impl<'msg> ::protobuf::IntoMut<'msg> for MethodDescriptorProtoMut<'msg> {
  fn into_mut<'shorter>(self) -> MethodDescriptorProtoMut<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

#[allow(dead_code)]
impl MethodDescriptorProto {
  pub fn new() -> Self {
    Self { inner: ::protobuf::__internal::runtime::OwnedMessageInner::<Self>::new() }
  }


  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessageMutInner<'_, MethodDescriptorProto> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner)
  }

  pub fn as_view(&self) -> MethodDescriptorProtoView<'_> {
    ::protobuf::__internal::runtime::MessageViewInner::view_of_owned(&self.inner).into()
  }

  pub fn as_mut(&mut self) -> MethodDescriptorProtoMut<'_> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner).into()
  }

  // name: optional string
  pub fn has_name(&self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(0)
    }
  }
  pub fn clear_name(&mut self) {
    unsafe {
      self.inner.ptr().clear_field_at_index(
        0
      );
    }
  }
  pub fn name_opt(&self) -> ::std::option::Option<&'_ ::protobuf::ProtoStr> {
    self.has_name().then(|| self.name())
  }
  pub fn name(&self) -> ::protobuf::View<'_, ::protobuf::ProtoString> {
    let str_view = unsafe {
      self.inner.ptr().get_string_at_index(
        0, (b"").into()
      )
    };
    ::protobuf::ProtoStr::from_utf8_unchecked(unsafe { str_view.as_ref() })
  }
  pub fn set_name(&mut self, val: impl ::protobuf::IntoProxied<::protobuf::ProtoString>) {
    unsafe {
      ::protobuf::__internal::runtime::message_set_string_field(
        ::protobuf::AsMut::as_mut(self).inner,
        0,
        val);
    }
  }

  // input_type: optional string
  pub fn has_input_type(&self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(1)
    }
  }
  pub fn clear_input_type(&mut self) {
    unsafe {
      self.inner.ptr().clear_field_at_index(
        1
      );
    }
  }
  pub fn input_type_opt(&self) -> ::std::option::Option<&'_ ::protobuf::ProtoStr> {
    self.has_input_type().then(|| self.input_type())
  }
  pub fn input_type(&self) -> ::protobuf::View<'_, ::protobuf::ProtoString> {
    let str_view = unsafe {
      self.inner.ptr().get_string_at_index(
        1, (b"").into()
      )
    };
    ::protobuf::ProtoStr::from_utf8_unchecked(unsafe { str_view.as_ref() })
  }
  pub fn set_input_type(&mut self, val: impl ::protobuf::IntoProxied<::protobuf::ProtoString>) {
    unsafe {
      ::protobuf::__internal::runtime::message_set_string_field(
        ::protobuf::AsMut::as_mut(self).inner,
        1,
        val);
    }
  }

  // output_type: optional string
  pub fn has_output_type(&self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(2)
    }
  }
  pub fn clear_output_type(&mut self) {
    unsafe {
      self.inner.ptr().clear_field_at_index(
        2
      );
    }
  }
  pub fn output_type_opt(&self) -> ::std::option::Option<&'_ ::protobuf::ProtoStr> {
    self.has_output_type().then(|| self.output_type())
  }
  pub fn output_type(&self) -> ::protobuf::View<'_, ::protobuf::ProtoString> {
    let str_view = unsafe {
      self.inner.ptr().get_string_at_index(
        2, (b"").into()
      )
    };
    ::protobuf::ProtoStr::from_utf8_unchecked(unsafe { str_view.as_ref() })
  }
  pub fn set_output_type(&mut self, val: impl ::protobuf::IntoProxied<::protobuf::ProtoString>) {
    unsafe {
      ::protobuf::__internal::runtime::message_set_string_field(
        ::protobuf::AsMut::as_mut(self).inner,
        2,
        val);
    }
  }

  // options: optional message rpc.plugin.MethodOptions
  pub fn has_options(&self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(3)
    }
  }
  pub fn clear_options(&mut self) {
    unsafe {
      self.inner.ptr().clear_field_at_index(
        3
      );
    }
  }
  pub fn options_opt(&self) -> ::std::option::Option<super::descriptor_proto::MethodOptionsView<'_>> {
    self.has_options().then(|| self.options())
  }
  pub fn options(&self) -> super::descriptor_proto::MethodOptionsView<'_> {
    let submsg = unsafe {
      self.inner.ptr().get_message_at_index(3)
    };
    submsg
        .map(|ptr| unsafe { ::protobuf::__internal::runtime::MessageViewInner::wrap(ptr).into() })
       .unwrap_or(super::descriptor_proto::MethodOptionsView::default())
  }
  pub fn options_mut(&mut self) -> super::descriptor_proto::MethodOptionsMut<'_> {
     let ptr = unsafe {
       self.inner.ptr_mut().get_or_create_mutable_message_at_index(
         3, self.inner.arena()
       ).unwrap()
     };
     ::protobuf::__internal::runtime::MessageMutInner::from_parent(
         self.as_message_mut_inner(::protobuf::__internal::Private),
         ptr
     ).into()
  }
  pub fn set_options(&mut self,
    val: impl ::protobuf::IntoProxied<super::descriptor_proto::MethodOptions>) {

    unsafe {
      ::protobuf::__internal::runtime::message_set_sub_message(
        ::protobuf::AsMut::as_mut(self).inner,
        3,
        val
      );
    }
  }

  // client_streaming: optional bool
  pub fn has_client_streaming(&self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(4)
    }
  }
  pub fn clear_client_streaming(&mut self) {
    unsafe {
      self.inner.ptr().clear_field_at_index(
        4
      );
    }
  }
  pub fn client_streaming_opt(&self) -> ::std::option::Option<bool> {
    self.has_client_streaming().then(|| self.client_streaming())
  }
  pub fn client_streaming(&self) -> bool {
    unsafe {
      // TODO: b/361751487: This .into() and .try_into() is only
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      // perfectly (and do an unchecked conversion for
      // i32->enum types, since even for closed enums we trust
      // upb to only return one of the named values).
      self.inner.ptr().get_bool_at_index(
        4, (false).into()
      ).try_into().unwrap()
    }
  }
  pub fn set_client_streaming(&mut self, val: bool) {
    unsafe {
      // TODO: b/361751487: This .into() is only here
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      //perfectly.
      self.inner.ptr_mut().set_base_field_bool_at_index(
        4, val.into()
      )
    }
  }

  // server_streaming: optional bool
  pub fn has_server_streaming(&self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(5)
    }
  }
  pub fn clear_server_streaming(&mut self) {
    unsafe {
      self.inner.ptr().clear_field_at_index(
        5
      );
    }
  }
  pub fn server_streaming_opt(&self) -> ::std::option::Option<bool> {
    self.has_server_streaming().then(|| self.server_streaming())
  }
  pub fn server_streaming(&self) -> bool {
    unsafe {
      // TODO: b/361751487: This .into() and .try_into() is only
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      // perfectly (and do an unchecked conversion for
      // i32->enum types, since even for closed enums we trust
      // upb to only return one of the named values).
      self.inner.ptr().get_bool_at_index(
        5, (false).into()
      ).try_into().unwrap()
    }
  }
  pub fn set_server_streaming(&mut self, val: bool) {
    unsafe {
      // TODO: b/361751487: This .into() is only here
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      //perfectly.
      self.inner.ptr_mut().set_base_field_bool_at_index(
        5, val.into()
      )
    }
  }

}  // impl MethodDescriptorProto

impl ::std::ops::Drop for MethodDescriptorProto {
  #[inline]
  fn drop(&mut self) {
  }
}

impl ::std::clone::Clone for MethodDescriptorProto {
  fn clone(&self) -> Self {
    self.as_view().to_owned()
  }
}

impl ::protobuf::AsView for MethodDescriptorProto {
  type Proxied = Self;
  fn as_view(&self) -> MethodDescriptorProtoView<'_> {
    self.as_view()
  }
}

impl ::protobuf::AsMut for MethodDescriptorProto {
  type MutProxied = Self;
  fn as_mut(&mut self) -> MethodDescriptorProtoMut<'_> {
    self.as_mut()
  }
}

unsafe impl ::protobuf::__internal::runtime::AssociatedMiniTable for MethodDescriptorProto {
  fn mini_table() -> ::protobuf::__internal::runtime::MiniTablePtr {
    static ONCE_LOCK: ::std::sync::OnceLock<::protobuf::__internal::runtime::MiniTableInitPtr> =
        ::std::sync::OnceLock::new();
    unsafe {
      ONCE_LOCK.get_or_init(|| {
        super::descriptor_proto::rpc__plugin__MethodDescriptorProto_msg_init.0 =
            ::protobuf::__internal::runtime::build_mini_table("$1113//");
        ::protobuf::__internal::runtime::link_mini_table(
            super::descriptor_proto::rpc__plugin__MethodDescriptorProto_msg_init.0, &[<super::descriptor_proto::MethodOptions as ::protobuf::__internal::runtime::AssociatedMiniTable>::mini_table(),
            ], &[]);
        ::protobuf::__internal::runtime::MiniTableInitPtr(super::descriptor_proto::rpc__plugin__MethodDescriptorProto_msg_init.0)
      }).0
    }
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetArena for MethodDescriptorProto {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for MethodDescriptorProto {
  type Msg = MethodDescriptorProto;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<MethodDescriptorProto> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for MethodDescriptorProto {
  type Msg = MethodDescriptorProto;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<MethodDescriptorProto> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for MethodDescriptorProtoMut<'_> {
  type Msg = MethodDescriptorProto;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<MethodDescriptorProto> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for MethodDescriptorProtoMut<'_> {
  type Msg = MethodDescriptorProto;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<MethodDescriptorProto> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for MethodDescriptorProtoView<'_> {
  type Msg = MethodDescriptorProto;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<MethodDescriptorProto> {
    self.inner.ptr()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetArena for MethodDescriptorProtoMut<'_> {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}



// This variable must not be referenced except by protobuf generated
// code.
pub(crate) static mut rpc__plugin__FileOptions_msg_init: ::protobuf::__internal::runtime::MiniTableInitPtr =
    ::protobuf::__internal::runtime::MiniTableInitPtr(::protobuf::__internal::runtime::MiniTablePtr::dangling());
#[allow(non_camel_case_types)]
pub struct FileOptions {
  inner: ::protobuf::__internal::runtime::OwnedMessageInner<FileOptions>
}

impl ::protobuf::Message for FileOptions {
  type MessageView<'msg> = FileOptionsView<'msg>;
  type MessageMut<'msg> = FileOptionsMut<'msg>;
}

impl ::std::default::Default for FileOptions {
  fn default() -> Self {
    Self::new()
  }
}

impl ::std::fmt::Debug for FileOptions {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

// SAFETY:
// - `FileOptions` is `Sync` because it does not implement interior mutability.
//    Neither does `FileOptionsMut`.
unsafe impl ::std::marker::Sync for FileOptions {}

// SAFETY:
// - `FileOptions` is `Send` because it uniquely owns its arena and does
//   not use thread-local data.
unsafe impl ::std::marker::Send for FileOptions {}

impl ::protobuf::Proxied for FileOptions {
  type View<'msg> = FileOptionsView<'msg>;
}

impl ::protobuf::__internal::SealedInternal for FileOptions {}

impl ::protobuf::MutProxied for FileOptions {
  type Mut<'msg> = FileOptionsMut<'msg>;
}

#[derive(Copy, Clone)]
#[allow(dead_code)]
pub struct FileOptionsView<'msg> {
  inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, FileOptions>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for FileOptionsView<'msg> {}

impl<'msg> ::protobuf::MessageView<'msg> for FileOptionsView<'msg> {
  type Message = FileOptions;
}

impl ::std::fmt::Debug for FileOptionsView<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl ::std::default::Default for FileOptionsView<'_> {
  fn default() -> FileOptionsView<'static> {
    ::protobuf::__internal::runtime::MessageViewInner::default().into()
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageViewInner<'msg, FileOptions>> for FileOptionsView<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, FileOptions>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> FileOptionsView<'msg> {

  pub fn to_owned(&self) -> FileOptions {
    ::protobuf::IntoProxied::into_proxied(*self, ::protobuf::__internal::Private)
  }

  // deprecated: optional bool
  pub fn has_deprecated(self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(0)
    }
  }
  pub fn deprecated_opt(self) -> ::std::option::Option<bool> {
    self.has_deprecated().then(|| self.deprecated())
  }
  pub fn deprecated(self) -> bool {
    unsafe {
      // TODO: b/361751487: This .into() and .try_into() is only
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      // perfectly (and do an unchecked conversion for
      // i32->enum types, since even for closed enums we trust
      // upb to only return one of the named values).
      self.inner.ptr().get_bool_at_index(
        0, (false).into()
      ).try_into().unwrap()
    }
  }

  // features: optional message rpc.plugin.FeatureSet
  pub fn has_features(self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(1)
    }
  }
  pub fn features_opt(self) -> ::std::option::Option<super::descriptor_proto::FeatureSetView<'msg>> {
    self.has_features().then(|| self.features())
  }
  pub fn features(self) -> super::descriptor_proto::FeatureSetView<'msg> {
    let submsg = unsafe {
      self.inner.ptr().get_message_at_index(1)
    };
    submsg
        .map(|ptr| unsafe { ::protobuf::__internal::runtime::MessageViewInner::wrap(ptr).into() })
       .unwrap_or(super::descriptor_proto::FeatureSetView::default())
  }

}

// SAFETY:
// - `FileOptionsView` is `Sync` because it does not support mutation.
unsafe impl ::std::marker::Sync for FileOptionsView<'_> {}

// SAFETY:
// - `FileOptionsView` is `Send` because while its alive a `FileOptionsMut` cannot.
// - `FileOptionsView` does not use thread-local data.
unsafe impl ::std::marker::Send for FileOptionsView<'_> {}

impl<'msg> ::protobuf::AsView for FileOptionsView<'msg> {
  type Proxied = FileOptions;
  fn as_view(&self) -> ::protobuf::View<'msg, FileOptions> {
    *self
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for FileOptionsView<'msg> {
  fn into_view<'shorter>(self) -> FileOptionsView<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

impl<'msg> ::protobuf::IntoProxied<FileOptions> for FileOptionsView<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> FileOptions {
    let mut dst = FileOptions::new();
    assert!(unsafe {
      dst.inner.ptr_mut().deep_copy(self.inner.ptr(), dst.inner.arena())
    });
    dst
  }
}

impl<'msg> ::protobuf::IntoProxied<FileOptions> for FileOptionsMut<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> FileOptions {
    ::protobuf::IntoProxied::into_proxied(::protobuf::IntoView::into_view(self), _private)
  }
}

impl ::protobuf::__internal::EntityType for FileOptions {
    type Tag = ::protobuf::__internal::entity_tag::MessageTag;
}

impl<'msg> ::protobuf::__internal::EntityType for FileOptionsView<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::ViewProxyTag;
}

impl<'msg> ::protobuf::__internal::EntityType for FileOptionsMut<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::MutProxyTag;
}

#[allow(dead_code)]
#[allow(non_camel_case_types)]
pub struct FileOptionsMut<'msg> {
  inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, FileOptions>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for FileOptionsMut<'msg> {}

impl<'msg> ::protobuf::MessageMut<'msg> for FileOptionsMut<'msg> {
  type Message = FileOptions;
}

impl ::std::fmt::Debug for FileOptionsMut<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageMutInner<'msg, FileOptions>> for FileOptionsMut<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, FileOptions>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> FileOptionsMut<'msg> {

  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private)
    -> ::protobuf::__internal::runtime::MessageMutInner<'msg, FileOptions> {
    self.inner.reborrow()
  }

  pub fn to_owned(&self) -> FileOptions {
    ::protobuf::AsView::as_view(self).to_owned()
  }

  // deprecated: optional bool
  pub fn has_deprecated(&self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(0)
    }
  }
  pub fn clear_deprecated(&mut self) {
    unsafe {
      self.inner.ptr().clear_field_at_index(
        0
      );
    }
  }
  pub fn deprecated_opt(&self) -> ::std::option::Option<bool> {
    self.has_deprecated().then(|| self.deprecated())
  }
  pub fn deprecated(&self) -> bool {
    unsafe {
      // TODO: b/361751487: This .into() and .try_into() is only
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      // perfectly (and do an unchecked conversion for
      // i32->enum types, since even for closed enums we trust
      // upb to only return one of the named values).
      self.inner.ptr().get_bool_at_index(
        0, (false).into()
      ).try_into().unwrap()
    }
  }
  pub fn set_deprecated(&mut self, val: bool) {
    unsafe {
      // TODO: b/361751487: This .into() is only here
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      //perfectly.
      self.inner.ptr_mut().set_base_field_bool_at_index(
        0, val.into()
      )
    }
  }

  // features: optional message rpc.plugin.FeatureSet
  pub fn has_features(&self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(1)
    }
  }
  pub fn clear_features(&mut self) {
    unsafe {
      self.inner.ptr().clear_field_at_index(
        1
      );
    }
  }
  pub fn features_opt(&self) -> ::std::option::Option<super::descriptor_proto::FeatureSetView<'_>> {
    self.has_features().then(|| self.features())
  }
  pub fn features(&self) -> super::descriptor_proto::FeatureSetView<'_> {
    let submsg = unsafe {
      self.inner.ptr().get_message_at_index(1)
    };
    submsg
        .map(|ptr| unsafe { ::protobuf::__internal::runtime::MessageViewInner::wrap(ptr).into() })
       .unwrap_or(super::descriptor_proto::FeatureSetView::default())
  }
  pub fn features_mut(&mut self) -> super::descriptor_proto::FeatureSetMut<'_> {
     let ptr = unsafe {
       self.inner.ptr_mut().get_or_create_mutable_message_at_index(
         1, self.inner.arena()
       ).unwrap()
     };
     ::protobuf::__internal::runtime::MessageMutInner::from_parent(
         self.as_message_mut_inner(::protobuf::__internal::Private),
         ptr
     ).into()
  }
  pub fn set_features(&mut self,
    val: impl ::protobuf::IntoProxied<super::descriptor_proto::FeatureSet>) {

    unsafe {
      ::protobuf::__internal::runtime::message_set_sub_message(
        ::protobuf::AsMut::as_mut(self).inner,
        1,
        val
      );
    }
  }

}

// SAFETY:
// - `FileOptionsMut` does not perform any shared mutation.
unsafe impl ::std::marker::Send for FileOptionsMut<'_> {}

// SAFETY:
// - `FileOptionsMut` does not perform any shared mutation.
unsafe impl ::std::marker::Sync for FileOptionsMut<'_> {}

impl<'msg> ::protobuf::AsView for FileOptionsMut<'msg> {
  type Proxied = FileOptions;
  fn as_view(&self) -> ::protobuf::View<'_, FileOptions> {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for FileOptionsMut<'msg> {
  fn into_view<'shorter>(self) -> ::protobuf::View<'shorter, FileOptions>
  where
      'msg: 'shorter {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::AsMut for FileOptionsMut<'msg> {
  type MutProxied = FileOptions;
  fn as_mut(&mut self) -> FileOptionsMut<'msg> {
    self.inner.reborrow().into()
  }
}

impl<'msg> ::protobuf::IntoMut<'msg> for FileOptionsMut<'msg> {
  fn into_mut<'shorter>(self) -> FileOptionsMut<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

#[allow(dead_code)]
impl FileOptions {
  pub fn new() -> Self {
    Self { inner: ::protobuf::__internal::runtime::OwnedMessageInner::<Self>::new() }
  }


  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessageMutInner<'_, FileOptions> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner)
  }

  pub fn as_view(&self) -> FileOptionsView<'_> {
    ::protobuf::__internal::runtime::MessageViewInner::view_of_owned(&self.inner).into()
  }

  pub fn as_mut(&mut self) -> FileOptionsMut<'_> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner).into()
  }

  // deprecated: optional bool
  pub fn has_deprecated(&self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(0)
    }
  }
  pub fn clear_deprecated(&mut self) {
    unsafe {
      self.inner.ptr().clear_field_at_index(
        0
      );
    }
  }
  pub fn deprecated_opt(&self) -> ::std::option::Option<bool> {
    self.has_deprecated().then(|| self.deprecated())
  }
  pub fn deprecated(&self) -> bool {
    unsafe {
      // TODO: b/361751487: This .into() and .try_into() is only
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      // perfectly (and do an unchecked conversion for
      // i32->enum types, since even for closed enums we trust
      // upb to only return one of the named values).
      self.inner.ptr().get_bool_at_index(
        0, (false).into()
      ).try_into().unwrap()
    }
  }
  pub fn set_deprecated(&mut self, val: bool) {
    unsafe {
      // TODO: b/361751487: This .into() is only here
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      //perfectly.
      self.inner.ptr_mut().set_base_field_bool_at_index(
        0, val.into()
      )
    }
  }

  // features: optional message rpc.plugin.FeatureSet
  pub fn has_features(&self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(1)
    }
  }
  pub fn clear_features(&mut self) {
    unsafe {
      self.inner.ptr().clear_field_at_index(
        1
      );
    }
  }
  pub fn features_opt(&self) -> ::std::option::Option<super::descriptor_proto::FeatureSetView<'_>> {
    self.has_features().then(|| self.features())
  }
  pub fn features(&self) -> super::descriptor_proto::FeatureSetView<'_> {
    let submsg = unsafe {
      self.inner.ptr().get_message_at_index(1)
    };
    submsg
        .map(|ptr| unsafe { ::protobuf::__internal::runtime::MessageViewInner::wrap(ptr).into() })
       .unwrap_or(super::descriptor_proto::FeatureSetView::default())
  }
  pub fn features_mut(&mut self) -> super::descriptor_proto::FeatureSetMut<'_> {
     let ptr = unsafe {
       self.inner.ptr_mut().get_or_create_mutable_message_at_index(
         1, self.inner.arena()
       ).unwrap()
     };
     ::protobuf::__internal::runtime::MessageMutInner::from_parent(
         self.as_message_mut_inner(::protobuf::__internal::Private),
         ptr
     ).into()
  }
  pub fn set_features(&mut self,
    val: impl ::protobuf::IntoProxied<super::descriptor_proto::FeatureSet>) {

    unsafe {
      ::protobuf::__internal::runtime::message_set_sub_message(
        ::protobuf::AsMut::as_mut(self).inner,
        1,
        val
      );
    }
  }

}  // impl FileOptions

impl ::std::ops::Drop for FileOptions {
  #[inline]
  fn drop(&mut self) {
  }
}

impl ::std::clone::Clone for FileOptions {
  fn clone(&self) -> Self {
    self.as_view().to_owned()
  }
}

impl ::protobuf::AsView for FileOptions {
  type Proxied = Self;
  fn as_view(&self) -> FileOptionsView<'_> {
    self.as_view()
  }
}

impl ::protobuf::AsMut for FileOptions {
  type MutProxied = Self;
  fn as_mut(&mut self) -> FileOptionsMut<'_> {
    self.as_mut()
  }
}

unsafe impl ::protobuf::__internal::runtime::AssociatedMiniTable for FileOptions {
  fn mini_table() -> ::protobuf::__internal::runtime::MiniTablePtr {
    static ONCE_LOCK: ::std::sync::OnceLock<::protobuf::__internal::runtime::MiniTableInitPtr> =
        ::std::sync::OnceLock::new();
    unsafe {
      ONCE_LOCK.get_or_init(|| {
        super::descriptor_proto::rpc__plugin__FileOptions_msg_init.0 =
            ::protobuf::__internal::runtime::build_mini_table("$v/z3");
        ::protobuf::__internal::runtime::link_mini_table(
            super::descriptor_proto::rpc__plugin__FileOptions_msg_init.0, &[<super::descriptor_proto::FeatureSet as ::protobuf::__internal::runtime::AssociatedMiniTable>::mini_table(),
            ], &[]);
        ::protobuf::__internal::runtime::MiniTableInitPtr(super::descriptor_proto::rpc__plugin__FileOptions_msg_init.0)
      }).0
    }
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetArena for FileOptions {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for FileOptions {
  type Msg = FileOptions;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<FileOptions> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for FileOptions {
  type Msg = FileOptions;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<FileOptions> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for FileOptionsMut<'_> {
  type Msg = FileOptions;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<FileOptions> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for FileOptionsMut<'_> {
  type Msg = FileOptions;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<FileOptions> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for FileOptionsView<'_> {
  type Msg = FileOptions;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<FileOptions> {
    self.inner.ptr()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetArena for FileOptionsMut<'_> {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}



// This variable must not be referenced except by protobuf generated
// code.
pub(crate) static mut rpc__plugin__MessageOptions_msg_init: ::protobuf::__internal::runtime::MiniTableInitPtr =
    ::protobuf::__internal::runtime::MiniTableInitPtr(::protobuf::__internal::runtime::MiniTablePtr::dangling());
#[allow(non_camel_case_types)]
pub struct MessageOptions {
  inner: ::protobuf::__internal::runtime::OwnedMessageInner<MessageOptions>
}

impl ::protobuf::Message for MessageOptions {
  type MessageView<'msg> = MessageOptionsView<'msg>;
  type MessageMut<'msg> = MessageOptionsMut<'msg>;
}

impl ::std::default::Default for MessageOptions {
  fn default() -> Self {
    Self::new()
  }
}

impl ::std::fmt::Debug for MessageOptions {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

// SAFETY:
// - `MessageOptions` is `Sync` because it does not implement interior mutability.
//    Neither does `MessageOptionsMut`.
unsafe impl ::std::marker::Sync for MessageOptions {}

// SAFETY:
// - `MessageOptions` is `Send` because it uniquely owns its arena and does
//   not use thread-local data.
unsafe impl ::std::marker::Send for MessageOptions {}

impl ::protobuf::Proxied for MessageOptions {
  type View<'msg> = MessageOptionsView<'msg>;
}

impl ::protobuf::__internal::SealedInternal for MessageOptions {}

impl ::protobuf::MutProxied for MessageOptions {
  type Mut<'msg> = MessageOptionsMut<'msg>;
}

#[derive(Copy, Clone)]
#[allow(dead_code)]
pub struct MessageOptionsView<'msg> {
  inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, MessageOptions>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for MessageOptionsView<'msg> {}

impl<'msg> ::protobuf::MessageView<'msg> for MessageOptionsView<'msg> {
  type Message = MessageOptions;
}

impl ::std::fmt::Debug for MessageOptionsView<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl ::std::default::Default for MessageOptionsView<'_> {
  fn default() -> MessageOptionsView<'static> {
    ::protobuf::__internal::runtime::MessageViewInner::default().into()
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageViewInner<'msg, MessageOptions>> for MessageOptionsView<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, MessageOptions>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> MessageOptionsView<'msg> {

  pub fn to_owned(&self) -> MessageOptions {
    ::protobuf::IntoProxied::into_proxied(*self, ::protobuf::__internal::Private)
  }

  // deprecated: optional bool
  pub fn has_deprecated(self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(0)
    }
  }
  pub fn deprecated_opt(self) -> ::std::option::Option<bool> {
    self.has_deprecated().then(|| self.deprecated())
  }
  pub fn deprecated(self) -> bool {
    unsafe {
      // TODO: b/361751487: This .into() and .try_into() is only
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      // perfectly (and do an unchecked conversion for
      // i32->enum types, since even for closed enums we trust
      // upb to only return one of the named values).
      self.inner.ptr().get_bool_at_index(
        0, (false).into()
      ).try_into().unwrap()
    }
  }

  // map_entry: optional bool
  pub fn has_map_entry(self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(1)
    }
  }
  pub fn map_entry_opt(self) -> ::std::option::Option<bool> {
    self.has_map_entry().then(|| self.map_entry())
  }
  pub fn map_entry(self) -> bool {
    unsafe {
      // TODO: b/361751487: This .into() and .try_into() is only
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      // perfectly (and do an unchecked conversion for
      // i32->enum types, since even for closed enums we trust
      // upb to only return one of the named values).
      self.inner.ptr().get_bool_at_index(
        1, (false).into()
      ).try_into().unwrap()
    }
  }

  // deprecated_legacy_json_field_conflicts: optional bool
  pub fn has_deprecated_legacy_json_field_conflicts(self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(2)
    }
  }
  pub fn deprecated_legacy_json_field_conflicts_opt(self) -> ::std::option::Option<bool> {
    self.has_deprecated_legacy_json_field_conflicts().then(|| self.deprecated_legacy_json_field_conflicts())
  }
  pub fn deprecated_legacy_json_field_conflicts(self) -> bool {
    unsafe {
      // TODO: b/361751487: This .into() and .try_into() is only
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      // perfectly (and do an unchecked conversion for
      // i32->enum types, since even for closed enums we trust
      // upb to only return one of the named values).
      self.inner.ptr().get_bool_at_index(
        2, (false).into()
      ).try_into().unwrap()
    }
  }

}

// SAFETY:
// - `MessageOptionsView` is `Sync` because it does not support mutation.
unsafe impl ::std::marker::Sync for MessageOptionsView<'_> {}

// SAFETY:
// - `MessageOptionsView` is `Send` because while its alive a `MessageOptionsMut` cannot.
// - `MessageOptionsView` does not use thread-local data.
unsafe impl ::std::marker::Send for MessageOptionsView<'_> {}

impl<'msg> ::protobuf::AsView for MessageOptionsView<'msg> {
  type Proxied = MessageOptions;
  fn as_view(&self) -> ::protobuf::View<'msg, MessageOptions> {
    *self
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for MessageOptionsView<'msg> {
  fn into_view<'shorter>(self) -> MessageOptionsView<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

impl<'msg> ::protobuf::IntoProxied<MessageOptions> for MessageOptionsView<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> MessageOptions {
    let mut dst = MessageOptions::new();
    assert!(unsafe {
      dst.inner.ptr_mut().deep_copy(self.inner.ptr(), dst.inner.arena())
    });
    dst
  }
}

impl<'msg> ::protobuf::IntoProxied<MessageOptions> for MessageOptionsMut<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> MessageOptions {
    ::protobuf::IntoProxied::into_proxied(::protobuf::IntoView::into_view(self), _private)
  }
}

impl ::protobuf::__internal::EntityType for MessageOptions {
    type Tag = ::protobuf::__internal::entity_tag::MessageTag;
}

impl<'msg> ::protobuf::__internal::EntityType for MessageOptionsView<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::ViewProxyTag;
}

impl<'msg> ::protobuf::__internal::EntityType for MessageOptionsMut<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::MutProxyTag;
}

#[allow(dead_code)]
#[allow(non_camel_case_types)]
pub struct MessageOptionsMut<'msg> {
  inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, MessageOptions>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for MessageOptionsMut<'msg> {}

impl<'msg> ::protobuf::MessageMut<'msg> for MessageOptionsMut<'msg> {
  type Message = MessageOptions;
}

impl ::std::fmt::Debug for MessageOptionsMut<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageMutInner<'msg, MessageOptions>> for MessageOptionsMut<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, MessageOptions>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> MessageOptionsMut<'msg> {

  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private)
    -> ::protobuf::__internal::runtime::MessageMutInner<'msg, MessageOptions> {
    self.inner.reborrow()
  }

  pub fn to_owned(&self) -> MessageOptions {
    ::protobuf::AsView::as_view(self).to_owned()
  }

  // deprecated: optional bool
  pub fn has_deprecated(&self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(0)
    }
  }
  pub fn clear_deprecated(&mut self) {
    unsafe {
      self.inner.ptr().clear_field_at_index(
        0
      );
    }
  }
  pub fn deprecated_opt(&self) -> ::std::option::Option<bool> {
    self.has_deprecated().then(|| self.deprecated())
  }
  pub fn deprecated(&self) -> bool {
    unsafe {
      // TODO: b/361751487: This .into() and .try_into() is only
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      // perfectly (and do an unchecked conversion for
      // i32->enum types, since even for closed enums we trust
      // upb to only return one of the named values).
      self.inner.ptr().get_bool_at_index(
        0, (false).into()
      ).try_into().unwrap()
    }
  }
  pub fn set_deprecated(&mut self, val: bool) {
    unsafe {
      // TODO: b/361751487: This .into() is only here
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      //perfectly.
      self.inner.ptr_mut().set_base_field_bool_at_index(
        0, val.into()
      )
    }
  }

  // map_entry: optional bool
  pub fn has_map_entry(&self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(1)
    }
  }
  pub fn clear_map_entry(&mut self) {
    unsafe {
      self.inner.ptr().clear_field_at_index(
        1
      );
    }
  }
  pub fn map_entry_opt(&self) -> ::std::option::Option<bool> {
    self.has_map_entry().then(|| self.map_entry())
  }
  pub fn map_entry(&self) -> bool {
    unsafe {
      // TODO: b/361751487: This .into() and .try_into() is only
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      // perfectly (and do an unchecked conversion for
      // i32->enum types, since even for closed enums we trust
      // upb to only return one of the named values).
      self.inner.ptr().get_bool_at_index(
        1, (false).into()
      ).try_into().unwrap()
    }
  }
  pub fn set_map_entry(&mut self, val: bool) {
    unsafe {
      // TODO: b/361751487: This .into() is only here
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      //perfectly.
      self.inner.ptr_mut().set_base_field_bool_at_index(
        1, val.into()
      )
    }
  }

  // deprecated_legacy_json_field_conflicts: optional bool
  pub fn has_deprecated_legacy_json_field_conflicts(&self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(2)
    }
  }
  pub fn clear_deprecated_legacy_json_field_conflicts(&mut self) {
    unsafe {
      self.inner.ptr().clear_field_at_index(
        2
      );
    }
  }
  pub fn deprecated_legacy_json_field_conflicts_opt(&self) -> ::std::option::Option<bool> {
    self.has_deprecated_legacy_json_field_conflicts().then(|| self.deprecated_legacy_json_field_conflicts())
  }
  pub fn deprecated_legacy_json_field_conflicts(&self) -> bool {
    unsafe {
      // TODO: b/361751487: This .into() and .try_into() is only
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      // perfectly (and do an unchecked conversion for
      // i32->enum types, since even for closed enums we trust
      // upb to only return one of the named values).
      self.inner.ptr().get_bool_at_index(
        2, (false).into()
      ).try_into().unwrap()
    }
  }
  pub fn set_deprecated_legacy_json_field_conflicts(&mut self, val: bool) {
    unsafe {
      // TODO: b/361751487: This .into() is only here
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      //perfectly.
      self.inner.ptr_mut().set_base_field_bool_at_index(
        2, val.into()
      )
    }
  }

}

// SAFETY:
// - `MessageOptionsMut` does not perform any shared mutation.
unsafe impl ::std::marker::Send for MessageOptionsMut<'_> {}

// SAFETY:
// - `MessageOptionsMut` does not perform any shared mutation.
unsafe impl ::std::marker::Sync for MessageOptionsMut<'_> {}

impl<'msg> ::protobuf::AsView for MessageOptionsMut<'msg> {
  type Proxied = MessageOptions;
  fn as_view(&self) -> ::protobuf::View<'_, MessageOptions> {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for MessageOptionsMut<'msg> {
  fn into_view<'shorter>(self) -> ::protobuf::View<'shorter, MessageOptions>
  where
      'msg: 'shorter {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::AsMut for MessageOptionsMut<'msg> {
  type MutProxied = MessageOptions;
  fn as_mut(&mut self) -> MessageOptionsMut<'msg> {
    self.inner.reborrow().into()
  }
}

impl<'msg> ::protobuf::IntoMut<'msg> for MessageOptionsMut<'msg> {
  fn into_mut<'shorter>(self) -> MessageOptionsMut<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

#[allow(dead_code)]
impl MessageOptions {
  pub fn new() -> Self {
    Self { inner: ::protobuf::__internal::runtime::OwnedMessageInner::<Self>::new() }
  }


  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessageMutInner<'_, MessageOptions> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner)
  }

  pub fn as_view(&self) -> MessageOptionsView<'_> {
    ::protobuf::__internal::runtime::MessageViewInner::view_of_owned(&self.inner).into()
  }

  pub fn as_mut(&mut self) -> MessageOptionsMut<'_> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner).into()
  }

  // deprecated: optional bool
  pub fn has_deprecated(&self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(0)
    }
  }
  pub fn clear_deprecated(&mut self) {
    unsafe {
      self.inner.ptr().clear_field_at_index(
        0
      );
    }
  }
  pub fn deprecated_opt(&self) -> ::std::option::Option<bool> {
    self.has_deprecated().then(|| self.deprecated())
  }
  pub fn deprecated(&self) -> bool {
    unsafe {
      // TODO: b/361751487: This .into() and .try_into() is only
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      // perfectly (and do an unchecked conversion for
      // i32->enum types, since even for closed enums we trust
      // upb to only return one of the named values).
      self.inner.ptr().get_bool_at_index(
        0, (false).into()
      ).try_into().unwrap()
    }
  }
  pub fn set_deprecated(&mut self, val: bool) {
    unsafe {
      // TODO: b/361751487: This .into() is only here
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      //perfectly.
      self.inner.ptr_mut().set_base_field_bool_at_index(
        0, val.into()
      )
    }
  }

  // map_entry: optional bool
  pub fn has_map_entry(&self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(1)
    }
  }
  pub fn clear_map_entry(&mut self) {
    unsafe {
      self.inner.ptr().clear_field_at_index(
        1
      );
    }
  }
  pub fn map_entry_opt(&self) -> ::std::option::Option<bool> {
    self.has_map_entry().then(|| self.map_entry())
  }
  pub fn map_entry(&self) -> bool {
    unsafe {
      // TODO: b/361751487: This .into() and .try_into() is only
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      // perfectly (and do an unchecked conversion for
      // i32->enum types, since even for closed enums we trust
      // upb to only return one of the named values).
      self.inner.ptr().get_bool_at_index(
        1, (false).into()
      ).try_into().unwrap()
    }
  }
  pub fn set_map_entry(&mut self, val: bool) {
    unsafe {
      // TODO: b/361751487: This .into() is only here
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      //perfectly.
      self.inner.ptr_mut().set_base_field_bool_at_index(
        1, val.into()
      )
    }
  }

  // deprecated_legacy_json_field_conflicts: optional bool
  pub fn has_deprecated_legacy_json_field_conflicts(&self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(2)
    }
  }
  pub fn clear_deprecated_legacy_json_field_conflicts(&mut self) {
    unsafe {
      self.inner.ptr().clear_field_at_index(
        2
      );
    }
  }
  pub fn deprecated_legacy_json_field_conflicts_opt(&self) -> ::std::option::Option<bool> {
    self.has_deprecated_legacy_json_field_conflicts().then(|| self.deprecated_legacy_json_field_conflicts())
  }
  pub fn deprecated_legacy_json_field_conflicts(&self) -> bool {
    unsafe {
      // TODO: b/361751487: This .into() and .try_into() is only
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      // perfectly (and do an unchecked conversion for
      // i32->enum types, since even for closed enums we trust
      // upb to only return one of the named values).
      self.inner.ptr().get_bool_at_index(
        2, (false).into()
      ).try_into().unwrap()
    }
  }
  pub fn set_deprecated_legacy_json_field_conflicts(&mut self, val: bool) {
    unsafe {
      // TODO: b/361751487: This .into() is only here
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      //perfectly.
      self.inner.ptr_mut().set_base_field_bool_at_index(
        2, val.into()
      )
    }
  }

}  // impl MessageOptions

impl ::std::ops::Drop for MessageOptions {
  #[inline]
  fn drop(&mut self) {
  }
}

impl ::std::clone::Clone for MessageOptions {
  fn clone(&self) -> Self {
    self.as_view().to_owned()
  }
}

impl ::protobuf::AsView for MessageOptions {
  type Proxied = Self;
  fn as_view(&self) -> MessageOptionsView<'_> {
    self.as_view()
  }
}

impl ::protobuf::AsMut for MessageOptions {
  type MutProxied = Self;
  fn as_mut(&mut self) -> MessageOptionsMut<'_> {
    self.as_mut()
  }
}

unsafe impl ::protobuf::__internal::runtime::AssociatedMiniTable for MessageOptions {
  fn mini_table() -> ::protobuf::__internal::runtime::MiniTablePtr {
    static ONCE_LOCK: ::std::sync::OnceLock<::protobuf::__internal::runtime::MiniTableInitPtr> =
        ::std::sync::OnceLock::new();
    unsafe {
      ONCE_LOCK.get_or_init(|| {
        super::descriptor_proto::rpc__plugin__MessageOptions_msg_init.0 =
            ::protobuf::__internal::runtime::build_mini_table("$b/c/c/");
        ::protobuf::__internal::runtime::link_mini_table(
            super::descriptor_proto::rpc__plugin__MessageOptions_msg_init.0, &[], &[]);
        ::protobuf::__internal::runtime::MiniTableInitPtr(super::descriptor_proto::rpc__plugin__MessageOptions_msg_init.0)
      }).0
    }
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetArena for MessageOptions {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for MessageOptions {
  type Msg = MessageOptions;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<MessageOptions> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for MessageOptions {
  type Msg = MessageOptions;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<MessageOptions> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for MessageOptionsMut<'_> {
  type Msg = MessageOptions;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<MessageOptions> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for MessageOptionsMut<'_> {
  type Msg = MessageOptions;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<MessageOptions> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for MessageOptionsView<'_> {
  type Msg = MessageOptions;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<MessageOptions> {
    self.inner.ptr()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetArena for MessageOptionsMut<'_> {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}



// This variable must not be referenced except by protobuf generated
// code.
pub(crate) static mut rpc__plugin__FieldOptions_msg_init: ::protobuf::__internal::runtime::MiniTableInitPtr =
    ::protobuf::__internal::runtime::MiniTableInitPtr(::protobuf::__internal::runtime::MiniTablePtr::dangling());
#[allow(non_camel_case_types)]
pub struct FieldOptions {
  inner: ::protobuf::__internal::runtime::OwnedMessageInner<FieldOptions>
}

impl ::protobuf::Message for FieldOptions {
  type MessageView<'msg> = FieldOptionsView<'msg>;
  type MessageMut<'msg> = FieldOptionsMut<'msg>;
}

impl ::std::default::Default for FieldOptions {
  fn default() -> Self {
    Self::new()
  }
}

impl ::std::fmt::Debug for FieldOptions {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

// SAFETY:
// - `FieldOptions` is `Sync` because it does not implement interior mutability.
//    Neither does `FieldOptionsMut`.
unsafe impl ::std::marker::Sync for FieldOptions {}

// SAFETY:
// - `FieldOptions` is `Send` because it uniquely owns its arena and does
//   not use thread-local data.
unsafe impl ::std::marker::Send for FieldOptions {}

impl ::protobuf::Proxied for FieldOptions {
  type View<'msg> = FieldOptionsView<'msg>;
}

impl ::protobuf::__internal::SealedInternal for FieldOptions {}

impl ::protobuf::MutProxied for FieldOptions {
  type Mut<'msg> = FieldOptionsMut<'msg>;
}

#[derive(Copy, Clone)]
#[allow(dead_code)]
pub struct FieldOptionsView<'msg> {
  inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, FieldOptions>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for FieldOptionsView<'msg> {}

impl<'msg> ::protobuf::MessageView<'msg> for FieldOptionsView<'msg> {
  type Message = FieldOptions;
}

impl ::std::fmt::Debug for FieldOptionsView<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl ::std::default::Default for FieldOptionsView<'_> {
  fn default() -> FieldOptionsView<'static> {
    ::protobuf::__internal::runtime::MessageViewInner::default().into()
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageViewInner<'msg, FieldOptions>> for FieldOptionsView<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, FieldOptions>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> FieldOptionsView<'msg> {

  pub fn to_owned(&self) -> FieldOptions {
    ::protobuf::IntoProxied::into_proxied(*self, ::protobuf::__internal::Private)
  }

  // features: optional message rpc.plugin.FeatureSet
  pub fn has_features(self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(0)
    }
  }
  pub fn features_opt(self) -> ::std::option::Option<super::descriptor_proto::FeatureSetView<'msg>> {
    self.has_features().then(|| self.features())
  }
  pub fn features(self) -> super::descriptor_proto::FeatureSetView<'msg> {
    let submsg = unsafe {
      self.inner.ptr().get_message_at_index(0)
    };
    submsg
        .map(|ptr| unsafe { ::protobuf::__internal::runtime::MessageViewInner::wrap(ptr).into() })
       .unwrap_or(super::descriptor_proto::FeatureSetView::default())
  }

}

// SAFETY:
// - `FieldOptionsView` is `Sync` because it does not support mutation.
unsafe impl ::std::marker::Sync for FieldOptionsView<'_> {}

// SAFETY:
// - `FieldOptionsView` is `Send` because while its alive a `FieldOptionsMut` cannot.
// - `FieldOptionsView` does not use thread-local data.
unsafe impl ::std::marker::Send for FieldOptionsView<'_> {}

impl<'msg> ::protobuf::AsView for FieldOptionsView<'msg> {
  type Proxied = FieldOptions;
  fn as_view(&self) -> ::protobuf::View<'msg, FieldOptions> {
    *self
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for FieldOptionsView<'msg> {
  fn into_view<'shorter>(self) -> FieldOptionsView<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

impl<'msg> ::protobuf::IntoProxied<FieldOptions> for FieldOptionsView<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> FieldOptions {
    let mut dst = FieldOptions::new();
    assert!(unsafe {
      dst.inner.ptr_mut().deep_copy(self.inner.ptr(), dst.inner.arena())
    });
    dst
  }
}

impl<'msg> ::protobuf::IntoProxied<FieldOptions> for FieldOptionsMut<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> FieldOptions {
    ::protobuf::IntoProxied::into_proxied(::protobuf::IntoView::into_view(self), _private)
  }
}

impl ::protobuf::__internal::EntityType for FieldOptions {
    type Tag = ::protobuf::__internal::entity_tag::MessageTag;
}

impl<'msg> ::protobuf::__internal::EntityType for FieldOptionsView<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::ViewProxyTag;
}

impl<'msg> ::protobuf::__internal::EntityType for FieldOptionsMut<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::MutProxyTag;
}

#[allow(dead_code)]
#[allow(non_camel_case_types)]
pub struct FieldOptionsMut<'msg> {
  inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, FieldOptions>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for FieldOptionsMut<'msg> {}

impl<'msg> ::protobuf::MessageMut<'msg> for FieldOptionsMut<'msg> {
  type Message = FieldOptions;
}

impl ::std::fmt::Debug for FieldOptionsMut<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageMutInner<'msg, FieldOptions>> for FieldOptionsMut<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, FieldOptions>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> FieldOptionsMut<'msg> {

  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private)
    -> ::protobuf::__internal::runtime::MessageMutInner<'msg, FieldOptions> {
    self.inner.reborrow()
  }

  pub fn to_owned(&self) -> FieldOptions {
    ::protobuf::AsView::as_view(self).to_owned()
  }

  // features: optional message rpc.plugin.FeatureSet
  pub fn has_features(&self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(0)
    }
  }
  pub fn clear_features(&mut self) {
    unsafe {
      self.inner.ptr().clear_field_at_index(
        0
      );
    }
  }
  pub fn features_opt(&self) -> ::std::option::Option<super::descriptor_proto::FeatureSetView<'_>> {
    self.has_features().then(|| self.features())
  }
  pub fn features(&self) -> super::descriptor_proto::FeatureSetView<'_> {
    let submsg = unsafe {
      self.inner.ptr().get_message_at_index(0)
    };
    submsg
        .map(|ptr| unsafe { ::protobuf::__internal::runtime::MessageViewInner::wrap(ptr).into() })
       .unwrap_or(super::descriptor_proto::FeatureSetView::default())
  }
  pub fn features_mut(&mut self) -> super::descriptor_proto::FeatureSetMut<'_> {
     let ptr = unsafe {
       self.inner.ptr_mut().get_or_create_mutable_message_at_index(
         0, self.inner.arena()
       ).unwrap()
     };
     ::protobuf::__internal::runtime::MessageMutInner::from_parent(
         self.as_message_mut_inner(::protobuf::__internal::Private),
         ptr
     ).into()
  }
  pub fn set_features(&mut self,
    val: impl ::protobuf::IntoProxied<super::descriptor_proto::FeatureSet>) {

    unsafe {
      ::protobuf::__internal::runtime::message_set_sub_message(
        ::protobuf::AsMut::as_mut(self).inner,
        0,
        val
      );
    }
  }

}

// SAFETY:
// - `FieldOptionsMut` does not perform any shared mutation.
unsafe impl ::std::marker::Send for FieldOptionsMut<'_> {}

// SAFETY:
// - `FieldOptionsMut` does not perform any shared mutation.
unsafe impl ::std::marker::Sync for FieldOptionsMut<'_> {}

impl<'msg> ::protobuf::AsView for FieldOptionsMut<'msg> {
  type Proxied = FieldOptions;
  fn as_view(&self) -> ::protobuf::View<'_, FieldOptions> {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for FieldOptionsMut<'msg> {
  fn into_view<'shorter>(self) -> ::protobuf::View<'shorter, FieldOptions>
  where
      'msg: 'shorter {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::AsMut for FieldOptionsMut<'msg> {
  type MutProxied = FieldOptions;
  fn as_mut(&mut self) -> FieldOptionsMut<'msg> {
    self.inner.reborrow().into()
  }
}

impl<'msg> ::protobuf::IntoMut<'msg> for FieldOptionsMut<'msg> {
  fn into_mut<'shorter>(self) -> FieldOptionsMut<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

#[allow(dead_code)]
impl FieldOptions {
  pub fn new() -> Self {
    Self { inner: ::protobuf::__internal::runtime::OwnedMessageInner::<Self>::new() }
  }


  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessageMutInner<'_, FieldOptions> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner)
  }

  pub fn as_view(&self) -> FieldOptionsView<'_> {
    ::protobuf::__internal::runtime::MessageViewInner::view_of_owned(&self.inner).into()
  }

  pub fn as_mut(&mut self) -> FieldOptionsMut<'_> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner).into()
  }

  // features: optional message rpc.plugin.FeatureSet
  pub fn has_features(&self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(0)
    }
  }
  pub fn clear_features(&mut self) {
    unsafe {
      self.inner.ptr().clear_field_at_index(
        0
      );
    }
  }
  pub fn features_opt(&self) -> ::std::option::Option<super::descriptor_proto::FeatureSetView<'_>> {
    self.has_features().then(|| self.features())
  }
  pub fn features(&self) -> super::descriptor_proto::FeatureSetView<'_> {
    let submsg = unsafe {
      self.inner.ptr().get_message_at_index(0)
    };
    submsg
        .map(|ptr| unsafe { ::protobuf::__internal::runtime::MessageViewInner::wrap(ptr).into() })
       .unwrap_or(super::descriptor_proto::FeatureSetView::default())
  }
  pub fn features_mut(&mut self) -> super::descriptor_proto::FeatureSetMut<'_> {
     let ptr = unsafe {
       self.inner.ptr_mut().get_or_create_mutable_message_at_index(
         0, self.inner.arena()
       ).unwrap()
     };
     ::protobuf::__internal::runtime::MessageMutInner::from_parent(
         self.as_message_mut_inner(::protobuf::__internal::Private),
         ptr
     ).into()
  }
  pub fn set_features(&mut self,
    val: impl ::protobuf::IntoProxied<super::descriptor_proto::FeatureSet>) {

    unsafe {
      ::protobuf::__internal::runtime::message_set_sub_message(
        ::protobuf::AsMut::as_mut(self).inner,
        0,
        val
      );
    }
  }

}  // impl FieldOptions

impl ::std::ops::Drop for FieldOptions {
  #[inline]
  fn drop(&mut self) {
  }
}

impl ::std::clone::Clone for FieldOptions {
  fn clone(&self) -> Self {
    self.as_view().to_owned()
  }
}

impl ::protobuf::AsView for FieldOptions {
  type Proxied = Self;
  fn as_view(&self) -> FieldOptionsView<'_> {
    self.as_view()
  }
}

impl ::protobuf::AsMut for FieldOptions {
  type MutProxied = Self;
  fn as_mut(&mut self) -> FieldOptionsMut<'_> {
    self.as_mut()
  }
}

unsafe impl ::protobuf::__internal::runtime::AssociatedMiniTable for FieldOptions {
  fn mini_table() -> ::protobuf::__internal::runtime::MiniTablePtr {
    static ONCE_LOCK: ::std::sync::OnceLock<::protobuf::__internal::runtime::MiniTableInitPtr> =
        ::std::sync::OnceLock::new();
    unsafe {
      ONCE_LOCK.get_or_init(|| {
        super::descriptor_proto::rpc__plugin__FieldOptions_msg_init.0 =
            ::protobuf::__internal::runtime::build_mini_table("$t3");
        ::protobuf::__internal::runtime::link_mini_table(
            super::descriptor_proto::rpc__plugin__FieldOptions_msg_init.0, &[<super::descriptor_proto::FeatureSet as ::protobuf::__internal::runtime::AssociatedMiniTable>::mini_table(),
            ], &[]);
        ::protobuf::__internal::runtime::MiniTableInitPtr(super::descriptor_proto::rpc__plugin__FieldOptions_msg_init.0)
      }).0
    }
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetArena for FieldOptions {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for FieldOptions {
  type Msg = FieldOptions;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<FieldOptions> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for FieldOptions {
  type Msg = FieldOptions;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<FieldOptions> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for FieldOptionsMut<'_> {
  type Msg = FieldOptions;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<FieldOptions> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for FieldOptionsMut<'_> {
  type Msg = FieldOptions;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<FieldOptions> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for FieldOptionsView<'_> {
  type Msg = FieldOptions;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<FieldOptions> {
    self.inner.ptr()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetArena for FieldOptionsMut<'_> {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}



// This variable must not be referenced except by protobuf generated
// code.
pub(crate) static mut rpc__plugin__FeatureSet_msg_init: ::protobuf::__internal::runtime::MiniTableInitPtr =
    ::protobuf::__internal::runtime::MiniTableInitPtr(::protobuf::__internal::runtime::MiniTablePtr::dangling());
#[allow(non_camel_case_types)]
pub struct FeatureSet {
  inner: ::protobuf::__internal::runtime::OwnedMessageInner<FeatureSet>
}

impl ::protobuf::Message for FeatureSet {
  type MessageView<'msg> = FeatureSetView<'msg>;
  type MessageMut<'msg> = FeatureSetMut<'msg>;
}

impl ::std::default::Default for FeatureSet {
  fn default() -> Self {
    Self::new()
  }
}

impl ::std::fmt::Debug for FeatureSet {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

// SAFETY:
// - `FeatureSet` is `Sync` because it does not implement interior mutability.
//    Neither does `FeatureSetMut`.
unsafe impl ::std::marker::Sync for FeatureSet {}

// SAFETY:
// - `FeatureSet` is `Send` because it uniquely owns its arena and does
//   not use thread-local data.
unsafe impl ::std::marker::Send for FeatureSet {}

impl ::protobuf::Proxied for FeatureSet {
  type View<'msg> = FeatureSetView<'msg>;
}

impl ::protobuf::__internal::SealedInternal for FeatureSet {}

impl ::protobuf::MutProxied for FeatureSet {
  type Mut<'msg> = FeatureSetMut<'msg>;
}

#[derive(Copy, Clone)]
#[allow(dead_code)]
pub struct FeatureSetView<'msg> {
  inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, FeatureSet>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for FeatureSetView<'msg> {}

impl<'msg> ::protobuf::MessageView<'msg> for FeatureSetView<'msg> {
  type Message = FeatureSet;
}

impl ::std::fmt::Debug for FeatureSetView<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl ::std::default::Default for FeatureSetView<'_> {
  fn default() -> FeatureSetView<'static> {
    ::protobuf::__internal::runtime::MessageViewInner::default().into()
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageViewInner<'msg, FeatureSet>> for FeatureSetView<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, FeatureSet>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> FeatureSetView<'msg> {

  pub fn to_owned(&self) -> FeatureSet {
    ::protobuf::IntoProxied::into_proxied(*self, ::protobuf::__internal::Private)
  }

  // field_presence: optional int32
  pub fn has_field_presence(self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(0)
    }
  }
  pub fn field_presence_opt(self) -> ::std::option::Option<i32> {
    self.has_field_presence().then(|| self.field_presence())
  }
  pub fn field_presence(self) -> i32 {
    unsafe {
      // TODO: b/361751487: This .into() and .try_into() is only
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      // perfectly (and do an unchecked conversion for
      // i32->enum types, since even for closed enums we trust
      // upb to only return one of the named values).
      self.inner.ptr().get_i32_at_index(
        0, (0i32).into()
      ).try_into().unwrap()
    }
  }

}

// SAFETY:
// - `FeatureSetView` is `Sync` because it does not support mutation.
unsafe impl ::std::marker::Sync for FeatureSetView<'_> {}

// SAFETY:
// - `FeatureSetView` is `Send` because while its alive a `FeatureSetMut` cannot.
// - `FeatureSetView` does not use thread-local data.
unsafe impl ::std::marker::Send for FeatureSetView<'_> {}

impl<'msg> ::protobuf::AsView for FeatureSetView<'msg> {
  type Proxied = FeatureSet;
  fn as_view(&self) -> ::protobuf::View<'msg, FeatureSet> {
    *self
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for FeatureSetView<'msg> {
  fn into_view<'shorter>(self) -> FeatureSetView<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

impl<'msg> ::protobuf::IntoProxied<FeatureSet> for FeatureSetView<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> FeatureSet {
    let mut dst = FeatureSet::new();
    assert!(unsafe {
      dst.inner.ptr_mut().deep_copy(self.inner.ptr(), dst.inner.arena())
    });
    dst
  }
}

impl<'msg> ::protobuf::IntoProxied<FeatureSet> for FeatureSetMut<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> FeatureSet {
    ::protobuf::IntoProxied::into_proxied(::protobuf::IntoView::into_view(self), _private)
  }
}

impl ::protobuf::__internal::EntityType for FeatureSet {
    type Tag = ::protobuf::__internal::entity_tag::MessageTag;
}

impl<'msg> ::protobuf::__internal::EntityType for FeatureSetView<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::ViewProxyTag;
}

impl<'msg> ::protobuf::__internal::EntityType for FeatureSetMut<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::MutProxyTag;
}

#[allow(dead_code)]
#[allow(non_camel_case_types)]
pub struct FeatureSetMut<'msg> {
  inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, FeatureSet>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for FeatureSetMut<'msg> {}

impl<'msg> ::protobuf::MessageMut<'msg> for FeatureSetMut<'msg> {
  type Message = FeatureSet;
}

impl ::std::fmt::Debug for FeatureSetMut<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageMutInner<'msg, FeatureSet>> for FeatureSetMut<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, FeatureSet>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> FeatureSetMut<'msg> {

  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private)
    -> ::protobuf::__internal::runtime::MessageMutInner<'msg, FeatureSet> {
    self.inner.reborrow()
  }

  pub fn to_owned(&self) -> FeatureSet {
    ::protobuf::AsView::as_view(self).to_owned()
  }

  // field_presence: optional int32
  pub fn has_field_presence(&self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(0)
    }
  }
  pub fn clear_field_presence(&mut self) {
    unsafe {
      self.inner.ptr().clear_field_at_index(
        0
      );
    }
  }
  pub fn field_presence_opt(&self) -> ::std::option::Option<i32> {
    self.has_field_presence().then(|| self.field_presence())
  }
  pub fn field_presence(&self) -> i32 {
    unsafe {
      // TODO: b/361751487: This .into() and .try_into() is only
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      // perfectly (and do an unchecked conversion for
      // i32->enum types, since even for closed enums we trust
      // upb to only return one of the named values).
      self.inner.ptr().get_i32_at_index(
        0, (0i32).into()
      ).try_into().unwrap()
    }
  }
  pub fn set_field_presence(&mut self, val: i32) {
    unsafe {
      // TODO: b/361751487: This .into() is only here
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      //perfectly.
      self.inner.ptr_mut().set_base_field_i32_at_index(
        0, val.into()
      )
    }
  }

}

// SAFETY:
// - `FeatureSetMut` does not perform any shared mutation.
unsafe impl ::std::marker::Send for FeatureSetMut<'_> {}

// SAFETY:
// - `FeatureSetMut` does not perform any shared mutation.
unsafe impl ::std::marker::Sync for FeatureSetMut<'_> {}

impl<'msg> ::protobuf::AsView for FeatureSetMut<'msg> {
  type Proxied = FeatureSet;
  fn as_view(&self) -> ::protobuf::View<'_, FeatureSet> {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for FeatureSetMut<'msg> {
  fn into_view<'shorter>(self) -> ::protobuf::View<'shorter, FeatureSet>
  where
      'msg: 'shorter {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::AsMut for FeatureSetMut<'msg> {
  type MutProxied = FeatureSet;
  fn as_mut(&mut self) -> FeatureSetMut<'msg> {
    self.inner.reborrow().into()
  }
}

impl<'msg> ::protobuf::IntoMut<'msg> for FeatureSetMut<'msg> {
  fn into_mut<'shorter>(self) -> FeatureSetMut<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

#[allow(dead_code)]
impl FeatureSet {
  pub fn new() -> Self {
    Self { inner: ::protobuf::__internal::runtime::OwnedMessageInner::<Self>::new() }
  }


  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessageMutInner<'_, FeatureSet> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner)
  }

  pub fn as_view(&self) -> FeatureSetView<'_> {
    ::protobuf::__internal::runtime::MessageViewInner::view_of_owned(&self.inner).into()
  }

  pub fn as_mut(&mut self) -> FeatureSetMut<'_> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner).into()
  }

  // field_presence: optional int32
  pub fn has_field_presence(&self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(0)
    }
  }
  pub fn clear_field_presence(&mut self) {
    unsafe {
      self.inner.ptr().clear_field_at_index(
        0
      );
    }
  }
  pub fn field_presence_opt(&self) -> ::std::option::Option<i32> {
    self.has_field_presence().then(|| self.field_presence())
  }
  pub fn field_presence(&self) -> i32 {
    unsafe {
      // TODO: b/361751487: This .into() and .try_into() is only
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      // perfectly (and do an unchecked conversion for
      // i32->enum types, since even for closed enums we trust
      // upb to only return one of the named values).
      self.inner.ptr().get_i32_at_index(
        0, (0i32).into()
      ).try_into().unwrap()
    }
  }
  pub fn set_field_presence(&mut self, val: i32) {
    unsafe {
      // TODO: b/361751487: This .into() is only here
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      //perfectly.
      self.inner.ptr_mut().set_base_field_i32_at_index(
        0, val.into()
      )
    }
  }

}  // impl FeatureSet

impl ::std::ops::Drop for FeatureSet {
  #[inline]
  fn drop(&mut self) {
  }
}

impl ::std::clone::Clone for FeatureSet {
  fn clone(&self) -> Self {
    self.as_view().to_owned()
  }
}

impl ::protobuf::AsView for FeatureSet {
  type Proxied = Self;
  fn as_view(&self) -> FeatureSetView<'_> {
    self.as_view()
  }
}

impl ::protobuf::AsMut for FeatureSet {
  type MutProxied = Self;
  fn as_mut(&mut self) -> FeatureSetMut<'_> {
    self.as_mut()
  }
}

unsafe impl ::protobuf::__internal::runtime::AssociatedMiniTable for FeatureSet {
  fn mini_table() -> ::protobuf::__internal::runtime::MiniTablePtr {
    static ONCE_LOCK: ::std::sync::OnceLock<::protobuf::__internal::runtime::MiniTableInitPtr> =
        ::std::sync::OnceLock::new();
    unsafe {
      ONCE_LOCK.get_or_init(|| {
        super::descriptor_proto::rpc__plugin__FeatureSet_msg_init.0 =
            ::protobuf::__internal::runtime::build_mini_table("$(");
        ::protobuf::__internal::runtime::link_mini_table(
            super::descriptor_proto::rpc__plugin__FeatureSet_msg_init.0, &[], &[]);
        ::protobuf::__internal::runtime::MiniTableInitPtr(super::descriptor_proto::rpc__plugin__FeatureSet_msg_init.0)
      }).0
    }
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetArena for FeatureSet {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for FeatureSet {
  type Msg = FeatureSet;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<FeatureSet> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for FeatureSet {
  type Msg = FeatureSet;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<FeatureSet> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for FeatureSetMut<'_> {
  type Msg = FeatureSet;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<FeatureSet> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for FeatureSetMut<'_> {
  type Msg = FeatureSet;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<FeatureSet> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for FeatureSetView<'_> {
  type Msg = FeatureSet;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<FeatureSet> {
    self.inner.ptr()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetArena for FeatureSetMut<'_> {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}



// This variable must not be referenced except by protobuf generated
// code.
pub(crate) static mut rpc__plugin__ServiceOptions_msg_init: ::protobuf::__internal::runtime::MiniTableInitPtr =
    ::protobuf::__internal::runtime::MiniTableInitPtr(::protobuf::__internal::runtime::MiniTablePtr::dangling());
#[allow(non_camel_case_types)]
pub struct ServiceOptions {
  inner: ::protobuf::__internal::runtime::OwnedMessageInner<ServiceOptions>
}

impl ::protobuf::Message for ServiceOptions {
  type MessageView<'msg> = ServiceOptionsView<'msg>;
  type MessageMut<'msg> = ServiceOptionsMut<'msg>;
}

impl ::std::default::Default for ServiceOptions {
  fn default() -> Self {
    Self::new()
  }
}

impl ::std::fmt::Debug for ServiceOptions {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

// SAFETY:
// - `ServiceOptions` is `Sync` because it does not implement interior mutability.
//    Neither does `ServiceOptionsMut`.
unsafe impl ::std::marker::Sync for ServiceOptions {}

// SAFETY:
// - `ServiceOptions` is `Send` because it uniquely owns its arena and does
//   not use thread-local data.
unsafe impl ::std::marker::Send for ServiceOptions {}

impl ::protobuf::Proxied for ServiceOptions {
  type View<'msg> = ServiceOptionsView<'msg>;
}

impl ::protobuf::__internal::SealedInternal for ServiceOptions {}

impl ::protobuf::MutProxied for ServiceOptions {
  type Mut<'msg> = ServiceOptionsMut<'msg>;
}

#[derive(Copy, Clone)]
#[allow(dead_code)]
pub struct ServiceOptionsView<'msg> {
  inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, ServiceOptions>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for ServiceOptionsView<'msg> {}

impl<'msg> ::protobuf::MessageView<'msg> for ServiceOptionsView<'msg> {
  type Message = ServiceOptions;
}

impl ::std::fmt::Debug for ServiceOptionsView<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl ::std::default::Default for ServiceOptionsView<'_> {
  fn default() -> ServiceOptionsView<'static> {
    ::protobuf::__internal::runtime::MessageViewInner::default().into()
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageViewInner<'msg, ServiceOptions>> for ServiceOptionsView<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, ServiceOptions>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> ServiceOptionsView<'msg> {

  pub fn to_owned(&self) -> ServiceOptions {
    ::protobuf::IntoProxied::into_proxied(*self, ::protobuf::__internal::Private)
  }

  // deprecated: optional bool
  pub fn has_deprecated(self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(0)
    }
  }
  pub fn deprecated_opt(self) -> ::std::option::Option<bool> {
    self.has_deprecated().then(|| self.deprecated())
  }
  pub fn deprecated(self) -> bool {
    unsafe {
      // TODO: b/361751487: This .into() and .try_into() is only
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      // perfectly (and do an unchecked conversion for
      // i32->enum types, since even for closed enums we trust
      // upb to only return one of the named values).
      self.inner.ptr().get_bool_at_index(
        0, (false).into()
      ).try_into().unwrap()
    }
  }

}

// SAFETY:
// - `ServiceOptionsView` is `Sync` because it does not support mutation.
unsafe impl ::std::marker::Sync for ServiceOptionsView<'_> {}

// SAFETY:
// - `ServiceOptionsView` is `Send` because while its alive a `ServiceOptionsMut` cannot.
// - `ServiceOptionsView` does not use thread-local data.
unsafe impl ::std::marker::Send for ServiceOptionsView<'_> {}

impl<'msg> ::protobuf::AsView for ServiceOptionsView<'msg> {
  type Proxied = ServiceOptions;
  fn as_view(&self) -> ::protobuf::View<'msg, ServiceOptions> {
    *self
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for ServiceOptionsView<'msg> {
  fn into_view<'shorter>(self) -> ServiceOptionsView<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

impl<'msg> ::protobuf::IntoProxied<ServiceOptions> for ServiceOptionsView<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> ServiceOptions {
    let mut dst = ServiceOptions::new();
    assert!(unsafe {
      dst.inner.ptr_mut().deep_copy(self.inner.ptr(), dst.inner.arena())
    });
    dst
  }
}

impl<'msg> ::protobuf::IntoProxied<ServiceOptions> for ServiceOptionsMut<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> ServiceOptions {
    ::protobuf::IntoProxied::into_proxied(::protobuf::IntoView::into_view(self), _private)
  }
}

impl ::protobuf::__internal::EntityType for ServiceOptions {
    type Tag = ::protobuf::__internal::entity_tag::MessageTag;
}

impl<'msg> ::protobuf::__internal::EntityType for ServiceOptionsView<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::ViewProxyTag;
}

impl<'msg> ::protobuf::__internal::EntityType for ServiceOptionsMut<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::MutProxyTag;
}

#[allow(dead_code)]
#[allow(non_camel_case_types)]
pub struct ServiceOptionsMut<'msg> {
  inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, ServiceOptions>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for ServiceOptionsMut<'msg> {}

impl<'msg> ::protobuf::MessageMut<'msg> for ServiceOptionsMut<'msg> {
  type Message = ServiceOptions;
}

impl ::std::fmt::Debug for ServiceOptionsMut<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageMutInner<'msg, ServiceOptions>> for ServiceOptionsMut<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, ServiceOptions>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> ServiceOptionsMut<'msg> {

  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private)
    -> ::protobuf::__internal::runtime::MessageMutInner<'msg, ServiceOptions> {
    self.inner.reborrow()
  }

  pub fn to_owned(&self) -> ServiceOptions {
    ::protobuf::AsView::as_view(self).to_owned()
  }

  // deprecated: optional bool
  pub fn has_deprecated(&self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(0)
    }
  }
  pub fn clear_deprecated(&mut self) {
    unsafe {
      self.inner.ptr().clear_field_at_index(
        0
      );
    }
  }
  pub fn deprecated_opt(&self) -> ::std::option::Option<bool> {
    self.has_deprecated().then(|| self.deprecated())
  }
  pub fn deprecated(&self) -> bool {
    unsafe {
      // TODO: b/361751487: This .into() and .try_into() is only
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      // perfectly (and do an unchecked conversion for
      // i32->enum types, since even for closed enums we trust
      // upb to only return one of the named values).
      self.inner.ptr().get_bool_at_index(
        0, (false).into()
      ).try_into().unwrap()
    }
  }
  pub fn set_deprecated(&mut self, val: bool) {
    unsafe {
      // TODO: b/361751487: This .into() is only here
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      //perfectly.
      self.inner.ptr_mut().set_base_field_bool_at_index(
        0, val.into()
      )
    }
  }

}

// SAFETY:
// - `ServiceOptionsMut` does not perform any shared mutation.
unsafe impl ::std::marker::Send for ServiceOptionsMut<'_> {}

// SAFETY:
// - `ServiceOptionsMut` does not perform any shared mutation.
unsafe impl ::std::marker::Sync for ServiceOptionsMut<'_> {}

impl<'msg> ::protobuf::AsView for ServiceOptionsMut<'msg> {
  type Proxied = ServiceOptions;
  fn as_view(&self) -> ::protobuf::View<'_, ServiceOptions> {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for ServiceOptionsMut<'msg> {
  fn into_view<'shorter>(self) -> ::protobuf::View<'shorter, ServiceOptions>
  where
      'msg: 'shorter {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::AsMut for ServiceOptionsMut<'msg> {
  type MutProxied = ServiceOptions;
  fn as_mut(&mut self) -> ServiceOptionsMut<'msg> {
    self.inner.reborrow().into()
  }
}

impl<'msg> ::protobuf::IntoMut<'msg> for ServiceOptionsMut<'msg> {
  fn into_mut<'shorter>(self) -> ServiceOptionsMut<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

#[allow(dead_code)]
impl ServiceOptions {
  pub fn new() -> Self {
    Self { inner: ::protobuf::__internal::runtime::OwnedMessageInner::<Self>::new() }
  }


  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessageMutInner<'_, ServiceOptions> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner)
  }

  pub fn as_view(&self) -> ServiceOptionsView<'_> {
    ::protobuf::__internal::runtime::MessageViewInner::view_of_owned(&self.inner).into()
  }

  pub fn as_mut(&mut self) -> ServiceOptionsMut<'_> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner).into()
  }

  // deprecated: optional bool
  pub fn has_deprecated(&self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(0)
    }
  }
  pub fn clear_deprecated(&mut self) {
    unsafe {
      self.inner.ptr().clear_field_at_index(
        0
      );
    }
  }
  pub fn deprecated_opt(&self) -> ::std::option::Option<bool> {
    self.has_deprecated().then(|| self.deprecated())
  }
  pub fn deprecated(&self) -> bool {
    unsafe {
      // TODO: b/361751487: This .into() and .try_into() is only
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      // perfectly (and do an unchecked conversion for
      // i32->enum types, since even for closed enums we trust
      // upb to only return one of the named values).
      self.inner.ptr().get_bool_at_index(
        0, (false).into()
      ).try_into().unwrap()
    }
  }
  pub fn set_deprecated(&mut self, val: bool) {
    unsafe {
      // TODO: b/361751487: This .into() is only here
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      //perfectly.
      self.inner.ptr_mut().set_base_field_bool_at_index(
        0, val.into()
      )
    }
  }

}  // impl ServiceOptions

impl ::std::ops::Drop for ServiceOptions {
  #[inline]
  fn drop(&mut self) {
  }
}

impl ::std::clone::Clone for ServiceOptions {
  fn clone(&self) -> Self {
    self.as_view().to_owned()
  }
}

impl ::protobuf::AsView for ServiceOptions {
  type Proxied = Self;
  fn as_view(&self) -> ServiceOptionsView<'_> {
    self.as_view()
  }
}

impl ::protobuf::AsMut for ServiceOptions {
  type MutProxied = Self;
  fn as_mut(&mut self) -> ServiceOptionsMut<'_> {
    self.as_mut()
  }
}

unsafe impl ::protobuf::__internal::runtime::AssociatedMiniTable for ServiceOptions {
  fn mini_table() -> ::protobuf::__internal::runtime::MiniTablePtr {
    static ONCE_LOCK: ::std::sync::OnceLock<::protobuf::__internal::runtime::MiniTableInitPtr> =
        ::std::sync::OnceLock::new();
    unsafe {
      ONCE_LOCK.get_or_init(|| {
        super::descriptor_proto::rpc__plugin__ServiceOptions_msg_init.0 =
            ::protobuf::__internal::runtime::build_mini_table("$``/");
        ::protobuf::__internal::runtime::link_mini_table(
            super::descriptor_proto::rpc__plugin__ServiceOptions_msg_init.0, &[], &[]);
        ::protobuf::__internal::runtime::MiniTableInitPtr(super::descriptor_proto::rpc__plugin__ServiceOptions_msg_init.0)
      }).0
    }
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetArena for ServiceOptions {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for ServiceOptions {
  type Msg = ServiceOptions;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<ServiceOptions> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for ServiceOptions {
  type Msg = ServiceOptions;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<ServiceOptions> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for ServiceOptionsMut<'_> {
  type Msg = ServiceOptions;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<ServiceOptions> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for ServiceOptionsMut<'_> {
  type Msg = ServiceOptions;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<ServiceOptions> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for ServiceOptionsView<'_> {
  type Msg = ServiceOptions;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<ServiceOptions> {
    self.inner.ptr()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetArena for ServiceOptionsMut<'_> {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}



// This variable must not be referenced except by protobuf generated
// code.
pub(crate) static mut rpc__plugin__MethodOptions_msg_init: ::protobuf::__internal::runtime::MiniTableInitPtr =
    ::protobuf::__internal::runtime::MiniTableInitPtr(::protobuf::__internal::runtime::MiniTablePtr::dangling());
#[allow(non_camel_case_types)]
pub struct MethodOptions {
  inner: ::protobuf::__internal::runtime::OwnedMessageInner<MethodOptions>
}

impl ::protobuf::Message for MethodOptions {
  type MessageView<'msg> = MethodOptionsView<'msg>;
  type MessageMut<'msg> = MethodOptionsMut<'msg>;
}

impl ::std::default::Default for MethodOptions {
  fn default() -> Self {
    Self::new()
  }
}

impl ::std::fmt::Debug for MethodOptions {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

// SAFETY:
// - `MethodOptions` is `Sync` because it does not implement interior mutability.
//    Neither does `MethodOptionsMut`.
unsafe impl ::std::marker::Sync for MethodOptions {}

// SAFETY:
// - `MethodOptions` is `Send` because it uniquely owns its arena and does
//   not use thread-local data.
unsafe impl ::std::marker::Send for MethodOptions {}

impl ::protobuf::Proxied for MethodOptions {
  type View<'msg> = MethodOptionsView<'msg>;
}

impl ::protobuf::__internal::SealedInternal for MethodOptions {}

impl ::protobuf::MutProxied for MethodOptions {
  type Mut<'msg> = MethodOptionsMut<'msg>;
}

#[derive(Copy, Clone)]
#[allow(dead_code)]
pub struct MethodOptionsView<'msg> {
  inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, MethodOptions>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for MethodOptionsView<'msg> {}

impl<'msg> ::protobuf::MessageView<'msg> for MethodOptionsView<'msg> {
  type Message = MethodOptions;
}

impl ::std::fmt::Debug for MethodOptionsView<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl ::std::default::Default for MethodOptionsView<'_> {
  fn default() -> MethodOptionsView<'static> {
    ::protobuf::__internal::runtime::MessageViewInner::default().into()
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageViewInner<'msg, MethodOptions>> for MethodOptionsView<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, MethodOptions>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> MethodOptionsView<'msg> {

  pub fn to_owned(&self) -> MethodOptions {
    ::protobuf::IntoProxied::into_proxied(*self, ::protobuf::__internal::Private)
  }

  // deprecated: optional bool
  pub fn has_deprecated(self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(0)
    }
  }
  pub fn deprecated_opt(self) -> ::std::option::Option<bool> {
    self.has_deprecated().then(|| self.deprecated())
  }
  pub fn deprecated(self) -> bool {
    unsafe {
      // TODO: b/361751487: This .into() and .try_into() is only
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      // perfectly (and do an unchecked conversion for
      // i32->enum types, since even for closed enums we trust
      // upb to only return one of the named values).
      self.inner.ptr().get_bool_at_index(
        0, (false).into()
      ).try_into().unwrap()
    }
  }

  // idempotency_level: optional enum rpc.plugin.IdempotencyLevel
  pub fn has_idempotency_level(self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(1)
    }
  }
  pub fn idempotency_level_opt(self) -> ::std::option::Option<super::descriptor_proto::IdempotencyLevel> {
    self.has_idempotency_level().then(|| self.idempotency_level())
  }
  pub fn idempotency_level(self) -> super::descriptor_proto::IdempotencyLevel {
    unsafe {
      // TODO: b/361751487: This .into() and .try_into() is only
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      // perfectly (and do an unchecked conversion for
      // i32->enum types, since even for closed enums we trust
      // upb to only return one of the named values).
      self.inner.ptr().get_i32_at_index(
        1, (super::descriptor_proto::IdempotencyLevel::IdempotencyUnknown).into()
      ).try_into().unwrap()
    }
  }

}

// SAFETY:
// - `MethodOptionsView` is `Sync` because it does not support mutation.
unsafe impl ::std::marker::Sync for MethodOptionsView<'_> {}

// SAFETY:
// - `MethodOptionsView` is `Send` because while its alive a `MethodOptionsMut` cannot.
// - `MethodOptionsView` does not use thread-local data.
unsafe impl ::std::marker::Send for MethodOptionsView<'_> {}

impl<'msg> ::protobuf::AsView for MethodOptionsView<'msg> {
  type Proxied = MethodOptions;
  fn as_view(&self) -> ::protobuf::View<'msg, MethodOptions> {
    *self
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for MethodOptionsView<'msg> {
  fn into_view<'shorter>(self) -> MethodOptionsView<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

impl<'msg> ::protobuf::IntoProxied<MethodOptions> for MethodOptionsView<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> MethodOptions {
    let mut dst = MethodOptions::new();
    assert!(unsafe {
      dst.inner.ptr_mut().deep_copy(self.inner.ptr(), dst.inner.arena())
    });
    dst
  }
}

impl<'msg> ::protobuf::IntoProxied<MethodOptions> for MethodOptionsMut<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> MethodOptions {
    ::protobuf::IntoProxied::into_proxied(::protobuf::IntoView::into_view(self), _private)
  }
}

impl ::protobuf::__internal::EntityType for MethodOptions {
    type Tag = ::protobuf::__internal::entity_tag::MessageTag;
}

impl<'msg> ::protobuf::__internal::EntityType for MethodOptionsView<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::ViewProxyTag;
}

impl<'msg> ::protobuf::__internal::EntityType for MethodOptionsMut<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::MutProxyTag;
}

#[allow(dead_code)]
#[allow(non_camel_case_types)]
pub struct MethodOptionsMut<'msg> {
  inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, MethodOptions>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for MethodOptionsMut<'msg> {}

impl<'msg> ::protobuf::MessageMut<'msg> for MethodOptionsMut<'msg> {
  type Message = MethodOptions;
}

impl ::std::fmt::Debug for MethodOptionsMut<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageMutInner<'msg, MethodOptions>> for MethodOptionsMut<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, MethodOptions>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> MethodOptionsMut<'msg> {

  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private)
    -> ::protobuf::__internal::runtime::MessageMutInner<'msg, MethodOptions> {
    self.inner.reborrow()
  }

  pub fn to_owned(&self) -> MethodOptions {
    ::protobuf::AsView::as_view(self).to_owned()
  }

  // deprecated: optional bool
  pub fn has_deprecated(&self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(0)
    }
  }
  pub fn clear_deprecated(&mut self) {
    unsafe {
      self.inner.ptr().clear_field_at_index(
        0
      );
    }
  }
  pub fn deprecated_opt(&self) -> ::std::option::Option<bool> {
    self.has_deprecated().then(|| self.deprecated())
  }
  pub fn deprecated(&self) -> bool {
    unsafe {
      // TODO: b/361751487: This .into() and .try_into() is only
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      // perfectly (and do an unchecked conversion for
      // i32->enum types, since even for closed enums we trust
      // upb to only return one of the named values).
      self.inner.ptr().get_bool_at_index(
        0, (false).into()
      ).try_into().unwrap()
    }
  }
  pub fn set_deprecated(&mut self, val: bool) {
    unsafe {
      // TODO: b/361751487: This .into() is only here
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      //perfectly.
      self.inner.ptr_mut().set_base_field_bool_at_index(
        0, val.into()
      )
    }
  }

  // idempotency_level: optional enum rpc.plugin.IdempotencyLevel
  pub fn has_idempotency_level(&self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(1)
    }
  }
  pub fn clear_idempotency_level(&mut self) {
    unsafe {
      self.inner.ptr().clear_field_at_index(
        1
      );
    }
  }
  pub fn idempotency_level_opt(&self) -> ::std::option::Option<super::descriptor_proto::IdempotencyLevel> {
    self.has_idempotency_level().then(|| self.idempotency_level())
  }
  pub fn idempotency_level(&self) -> super::descriptor_proto::IdempotencyLevel {
    unsafe {
      // TODO: b/361751487: This .into() and .try_into() is only
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      // perfectly (and do an unchecked conversion for
      // i32->enum types, since even for closed enums we trust
      // upb to only return one of the named values).
      self.inner.ptr().get_i32_at_index(
        1, (super::descriptor_proto::IdempotencyLevel::IdempotencyUnknown).into()
      ).try_into().unwrap()
    }
  }
  pub fn set_idempotency_level(&mut self, val: super::descriptor_proto::IdempotencyLevel) {
    unsafe {
      // TODO: b/361751487: This .into() is only here
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      //perfectly.
      self.inner.ptr_mut().set_base_field_i32_at_index(
        1, val.into()
      )
    }
  }

}

// SAFETY:
// - `MethodOptionsMut` does not perform any shared mutation.
unsafe impl ::std::marker::Send for MethodOptionsMut<'_> {}

// SAFETY:
// - `MethodOptionsMut` does not perform any shared mutation.
unsafe impl ::std::marker::Sync for MethodOptionsMut<'_> {}

impl<'msg> ::protobuf::AsView for MethodOptionsMut<'msg> {
  type Proxied = MethodOptions;
  fn as_view(&self) -> ::protobuf::View<'_, MethodOptions> {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for MethodOptionsMut<'msg> {
  fn into_view<'shorter>(self) -> ::protobuf::View<'shorter, MethodOptions>
  where
      'msg: 'shorter {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::AsMut for MethodOptionsMut<'msg> {
  type MutProxied = MethodOptions;
  fn as_mut(&mut self) -> MethodOptionsMut<'msg> {
    self.inner.reborrow().into()
  }
}

impl<'msg> ::protobuf::IntoMut<'msg> for MethodOptionsMut<'msg> {
  fn into_mut<'shorter>(self) -> MethodOptionsMut<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

#[allow(dead_code)]
impl MethodOptions {
  pub fn new() -> Self {
    Self { inner: ::protobuf::__internal::runtime::OwnedMessageInner::<Self>::new() }
  }


  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessageMutInner<'_, MethodOptions> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner)
  }

  pub fn as_view(&self) -> MethodOptionsView<'_> {
    ::protobuf::__internal::runtime::MessageViewInner::view_of_owned(&self.inner).into()
  }

  pub fn as_mut(&mut self) -> MethodOptionsMut<'_> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner).into()
  }

  // deprecated: optional bool
  pub fn has_deprecated(&self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(0)
    }
  }
  pub fn clear_deprecated(&mut self) {
    unsafe {
      self.inner.ptr().clear_field_at_index(
        0
      );
    }
  }
  pub fn deprecated_opt(&self) -> ::std::option::Option<bool> {
    self.has_deprecated().then(|| self.deprecated())
  }
  pub fn deprecated(&self) -> bool {
    unsafe {
      // TODO: b/361751487: This .into() and .try_into() is only
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      // perfectly (and do an unchecked conversion for
      // i32->enum types, since even for closed enums we trust
      // upb to only return one of the named values).
      self.inner.ptr().get_bool_at_index(
        0, (false).into()
      ).try_into().unwrap()
    }
  }
  pub fn set_deprecated(&mut self, val: bool) {
    unsafe {
      // TODO: b/361751487: This .into() is only here
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      //perfectly.
      self.inner.ptr_mut().set_base_field_bool_at_index(
        0, val.into()
      )
    }
  }

  // idempotency_level: optional enum rpc.plugin.IdempotencyLevel
  pub fn has_idempotency_level(&self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(1)
    }
  }
  pub fn clear_idempotency_level(&mut self) {
    unsafe {
      self.inner.ptr().clear_field_at_index(
        1
      );
    }
  }
  pub fn idempotency_level_opt(&self) -> ::std::option::Option<super::descriptor_proto::IdempotencyLevel> {
    self.has_idempotency_level().then(|| self.idempotency_level())
  }
  pub fn idempotency_level(&self) -> super::descriptor_proto::IdempotencyLevel {
    unsafe {
      // TODO: b/361751487: This .into() and .try_into() is only
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      // perfectly (and do an unchecked conversion for
      // i32->enum types, since even for closed enums we trust
      // upb to only return one of the named values).
      self.inner.ptr().get_i32_at_index(
        1, (super::descriptor_proto::IdempotencyLevel::IdempotencyUnknown).into()
      ).try_into().unwrap()
    }
  }
  pub fn set_idempotency_level(&mut self, val: super::descriptor_proto::IdempotencyLevel) {
    unsafe {
      // TODO: b/361751487: This .into() is only here
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      //perfectly.
      self.inner.ptr_mut().set_base_field_i32_at_index(
        1, val.into()
      )
    }
  }

}  // impl MethodOptions

impl ::std::ops::Drop for MethodOptions {
  #[inline]
  fn drop(&mut self) {
  }
}

impl ::std::clone::Clone for MethodOptions {
  fn clone(&self) -> Self {
    self.as_view().to_owned()
  }
}

impl ::protobuf::AsView for MethodOptions {
  type Proxied = Self;
  fn as_view(&self) -> MethodOptionsView<'_> {
    self.as_view()
  }
}

impl ::protobuf::AsMut for MethodOptions {
  type MutProxied = Self;
  fn as_mut(&mut self) -> MethodOptionsMut<'_> {
    self.as_mut()
  }
}

unsafe impl ::protobuf::__internal::runtime::AssociatedMiniTable for MethodOptions {
  fn mini_table() -> ::protobuf::__internal::runtime::MiniTablePtr {
    static ONCE_LOCK: ::std::sync::OnceLock<::protobuf::__internal::runtime::MiniTableInitPtr> =
        ::std::sync::OnceLock::new();
    unsafe {
      ONCE_LOCK.get_or_init(|| {
        super::descriptor_proto::rpc__plugin__MethodOptions_msg_init.0 =
            ::protobuf::__internal::runtime::build_mini_table("$``/4");
        ::protobuf::__internal::runtime::link_mini_table(
            super::descriptor_proto::rpc__plugin__MethodOptions_msg_init.0, &[], &[<super::descriptor_proto::IdempotencyLevel as ::protobuf::__internal::runtime::AssociatedMiniTableEnum>::mini_table(),
            ]);
        ::protobuf::__internal::runtime::MiniTableInitPtr(super::descriptor_proto::rpc__plugin__MethodOptions_msg_init.0)
      }).0
    }
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetArena for MethodOptions {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for MethodOptions {
  type Msg = MethodOptions;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<MethodOptions> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for MethodOptions {
  type Msg = MethodOptions;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<MethodOptions> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for MethodOptionsMut<'_> {
  type Msg = MethodOptions;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<MethodOptions> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for MethodOptionsMut<'_> {
  type Msg = MethodOptions;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<MethodOptions> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for MethodOptionsView<'_> {
  type Msg = MethodOptions;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<MethodOptions> {
    self.inner.ptr()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetArena for MethodOptionsMut<'_> {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}



// This variable must not be referenced except by protobuf generated
// code.
pub(crate) static mut rpc__plugin__SourceCodeInfo_msg_init: ::protobuf::__internal::runtime::MiniTableInitPtr =
    ::protobuf::__internal::runtime::MiniTableInitPtr(::protobuf::__internal::runtime::MiniTablePtr::dangling());
#[allow(non_camel_case_types)]
pub struct SourceCodeInfo {
  inner: ::protobuf::__internal::runtime::OwnedMessageInner<SourceCodeInfo>
}

impl ::protobuf::Message for SourceCodeInfo {
  type MessageView<'msg> = SourceCodeInfoView<'msg>;
  type MessageMut<'msg> = SourceCodeInfoMut<'msg>;
}

impl ::std::default::Default for SourceCodeInfo {
  fn default() -> Self {
    Self::new()
  }
}

impl ::std::fmt::Debug for SourceCodeInfo {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

// SAFETY:
// - `SourceCodeInfo` is `Sync` because it does not implement interior mutability.
//    Neither does `SourceCodeInfoMut`.
unsafe impl ::std::marker::Sync for SourceCodeInfo {}

// SAFETY:
// - `SourceCodeInfo` is `Send` because it uniquely owns its arena and does
//   not use thread-local data.
unsafe impl ::std::marker::Send for SourceCodeInfo {}

impl ::protobuf::Proxied for SourceCodeInfo {
  type View<'msg> = SourceCodeInfoView<'msg>;
}

impl ::protobuf::__internal::SealedInternal for SourceCodeInfo {}

impl ::protobuf::MutProxied for SourceCodeInfo {
  type Mut<'msg> = SourceCodeInfoMut<'msg>;
}

#[derive(Copy, Clone)]
#[allow(dead_code)]
pub struct SourceCodeInfoView<'msg> {
  inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, SourceCodeInfo>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for SourceCodeInfoView<'msg> {}

impl<'msg> ::protobuf::MessageView<'msg> for SourceCodeInfoView<'msg> {
  type Message = SourceCodeInfo;
}

impl ::std::fmt::Debug for SourceCodeInfoView<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl ::std::default::Default for SourceCodeInfoView<'_> {
  fn default() -> SourceCodeInfoView<'static> {
    ::protobuf::__internal::runtime::MessageViewInner::default().into()
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageViewInner<'msg, SourceCodeInfo>> for SourceCodeInfoView<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, SourceCodeInfo>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> SourceCodeInfoView<'msg> {

  pub fn to_owned(&self) -> SourceCodeInfo {
    ::protobuf::IntoProxied::into_proxied(*self, ::protobuf::__internal::Private)
  }

  // location: repeated message rpc.plugin.Location
  pub fn location(self) -> ::protobuf::RepeatedView<'msg, super::descriptor_proto::Location> {
    unsafe {
      self.inner.ptr().get_array_at_index(
        0
      )
    }.map_or_else(
        ::protobuf::__internal::runtime::empty_array::<super::descriptor_proto::Location>,
        |raw| unsafe {
          ::protobuf::RepeatedView::from_raw(::protobuf::__internal::Private, raw)
        }
      )
  }

}

// SAFETY:
// - `SourceCodeInfoView` is `Sync` because it does not support mutation.
unsafe impl ::std::marker::Sync for SourceCodeInfoView<'_> {}

// SAFETY:
// - `SourceCodeInfoView` is `Send` because while its alive a `SourceCodeInfoMut` cannot.
// - `SourceCodeInfoView` does not use thread-local data.
unsafe impl ::std::marker::Send for SourceCodeInfoView<'_> {}

impl<'msg> ::protobuf::AsView for SourceCodeInfoView<'msg> {
  type Proxied = SourceCodeInfo;
  fn as_view(&self) -> ::protobuf::View<'msg, SourceCodeInfo> {
    *self
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for SourceCodeInfoView<'msg> {
  fn into_view<'shorter>(self) -> SourceCodeInfoView<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

impl<'msg> ::protobuf::IntoProxied<SourceCodeInfo> for SourceCodeInfoView<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> SourceCodeInfo {
    let mut dst = SourceCodeInfo::new();
    assert!(unsafe {
      dst.inner.ptr_mut().deep_copy(self.inner.ptr(), dst.inner.arena())
    });
    dst
  }
}

impl<'msg> ::protobuf::IntoProxied<SourceCodeInfo> for SourceCodeInfoMut<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> SourceCodeInfo {
    ::protobuf::IntoProxied::into_proxied(::protobuf::IntoView::into_view(self), _private)
  }
}

impl ::protobuf::__internal::EntityType for SourceCodeInfo {
    type Tag = ::protobuf::__internal::entity_tag::MessageTag;
}

impl<'msg> ::protobuf::__internal::EntityType for SourceCodeInfoView<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::ViewProxyTag;
}

impl<'msg> ::protobuf::__internal::EntityType for SourceCodeInfoMut<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::MutProxyTag;
}

#[allow(dead_code)]
#[allow(non_camel_case_types)]
pub struct SourceCodeInfoMut<'msg> {
  inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, SourceCodeInfo>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for SourceCodeInfoMut<'msg> {}

impl<'msg> ::protobuf::MessageMut<'msg> for SourceCodeInfoMut<'msg> {
  type Message = SourceCodeInfo;
}

impl ::std::fmt::Debug for SourceCodeInfoMut<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageMutInner<'msg, SourceCodeInfo>> for SourceCodeInfoMut<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, SourceCodeInfo>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> SourceCodeInfoMut<'msg> {

  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private)
    -> ::protobuf::__internal::runtime::MessageMutInner<'msg, SourceCodeInfo> {
    self.inner.reborrow()
  }

  pub fn to_owned(&self) -> SourceCodeInfo {
    ::protobuf::AsView::as_view(self).to_owned()
  }

  // location: repeated message rpc.plugin.Location
  pub fn location(&self) -> ::protobuf::RepeatedView<'_, super::descriptor_proto::Location> {
    unsafe {
      self.inner.ptr().get_array_at_index(
        0
      )
    }.map_or_else(
        ::protobuf::__internal::runtime::empty_array::<super::descriptor_proto::Location>,
        |raw| unsafe {
          ::protobuf::RepeatedView::from_raw(::protobuf::__internal::Private, raw)
        }
      )
  }
  pub fn location_mut(&mut self) -> ::protobuf::RepeatedMut<'_, super::descriptor_proto::Location> {
    unsafe {
      let raw_array = self.inner.ptr_mut().get_or_create_mutable_array_at_index(
        0,
        self.inner.arena()
      ).expect("alloc should not fail");
      ::protobuf::RepeatedMut::from_inner(
        ::protobuf::__internal::Private,
        ::protobuf::__internal::runtime::InnerRepeatedMut::new(
          raw_array, self.inner.arena(),
        ),
      )
    }
  }
  pub fn set_location(&mut self, src: impl ::protobuf::IntoProxied<::protobuf::Repeated<super::descriptor_proto::Location>>) {
    unsafe {
      ::protobuf::__internal::runtime::message_set_repeated_field(
        ::protobuf::AsMut::as_mut(self).inner,
        0,
        src);
    }
  }

}

// SAFETY:
// - `SourceCodeInfoMut` does not perform any shared mutation.
unsafe impl ::std::marker::Send for SourceCodeInfoMut<'_> {}

// SAFETY:
// - `SourceCodeInfoMut` does not perform any shared mutation.
unsafe impl ::std::marker::Sync for SourceCodeInfoMut<'_> {}

impl<'msg> ::protobuf::AsView for SourceCodeInfoMut<'msg> {
  type Proxied = SourceCodeInfo;
  fn as_view(&self) -> ::protobuf::View<'_, SourceCodeInfo> {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for SourceCodeInfoMut<'msg> {
  fn into_view<'shorter>(self) -> ::protobuf::View<'shorter, SourceCodeInfo>
  where
      'msg: 'shorter {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::AsMut for SourceCodeInfoMut<'msg> {
  type MutProxied = SourceCodeInfo;
  fn as_mut(&mut self) -> SourceCodeInfoMut<'msg> {
    self.inner.reborrow().into()
  }
}

impl<'msg> ::protobuf::IntoMut<'msg> for SourceCodeInfoMut<'msg> {
  fn into_mut<'shorter>(self) -> SourceCodeInfoMut<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

#[allow(dead_code)]
impl SourceCodeInfo {
  pub fn new() -> Self {
    Self { inner: ::protobuf::__internal::runtime::OwnedMessageInner::<Self>::new() }
  }


  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessageMutInner<'_, SourceCodeInfo> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner)
  }

  pub fn as_view(&self) -> SourceCodeInfoView<'_> {
    ::protobuf::__internal::runtime::MessageViewInner::view_of_owned(&self.inner).into()
  }

  pub fn as_mut(&mut self) -> SourceCodeInfoMut<'_> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner).into()
  }

  // location: repeated message rpc.plugin.Location
  pub fn location(&self) -> ::protobuf::RepeatedView<'_, super::descriptor_proto::Location> {
    unsafe {
      self.inner.ptr().get_array_at_index(
        0
      )
    }.map_or_else(
        ::protobuf::__internal::runtime::empty_array::<super::descriptor_proto::Location>,
        |raw| unsafe {
          ::protobuf::RepeatedView::from_raw(::protobuf::__internal::Private, raw)
        }
      )
  }
  pub fn location_mut(&mut self) -> ::protobuf::RepeatedMut<'_, super::descriptor_proto::Location> {
    unsafe {
      let raw_array = self.inner.ptr_mut().get_or_create_mutable_array_at_index(
        0,
        self.inner.arena()
      ).expect("alloc should not fail");
      ::protobuf::RepeatedMut::from_inner(
        ::protobuf::__internal::Private,
        ::protobuf::__internal::runtime::InnerRepeatedMut::new(
          raw_array, self.inner.arena(),
        ),
      )
    }
  }
  pub fn set_location(&mut self, src: impl ::protobuf::IntoProxied<::protobuf::Repeated<super::descriptor_proto::Location>>) {
    unsafe {
      ::protobuf::__internal::runtime::message_set_repeated_field(
        ::protobuf::AsMut::as_mut(self).inner,
        0,
        src);
    }
  }

}  // impl SourceCodeInfo

impl ::std::ops::Drop for SourceCodeInfo {
  #[inline]
  fn drop(&mut self) {
  }
}

impl ::std::clone::Clone for SourceCodeInfo {
  fn clone(&self) -> Self {
    self.as_view().to_owned()
  }
}

impl ::protobuf::AsView for SourceCodeInfo {
  type Proxied = Self;
  fn as_view(&self) -> SourceCodeInfoView<'_> {
    self.as_view()
  }
}

impl ::protobuf::AsMut for SourceCodeInfo {
  type MutProxied = Self;
  fn as_mut(&mut self) -> SourceCodeInfoMut<'_> {
    self.as_mut()
  }
}

unsafe impl ::protobuf::__internal::runtime::AssociatedMiniTable for SourceCodeInfo {
  fn mini_table() -> ::protobuf::__internal::runtime::MiniTablePtr {
    static ONCE_LOCK: ::std::sync::OnceLock<::protobuf::__internal::runtime::MiniTableInitPtr> =
        ::std::sync::OnceLock::new();
    unsafe {
      ONCE_LOCK.get_or_init(|| {
        super::descriptor_proto::rpc__plugin__SourceCodeInfo_msg_init.0 =
            ::protobuf::__internal::runtime::build_mini_table("$G");
        ::protobuf::__internal::runtime::link_mini_table(
            super::descriptor_proto::rpc__plugin__SourceCodeInfo_msg_init.0, &[<super::descriptor_proto::Location as ::protobuf::__internal::runtime::AssociatedMiniTable>::mini_table(),
            ], &[]);
        ::protobuf::__internal::runtime::MiniTableInitPtr(super::descriptor_proto::rpc__plugin__SourceCodeInfo_msg_init.0)
      }).0
    }
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetArena for SourceCodeInfo {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for SourceCodeInfo {
  type Msg = SourceCodeInfo;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<SourceCodeInfo> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for SourceCodeInfo {
  type Msg = SourceCodeInfo;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<SourceCodeInfo> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for SourceCodeInfoMut<'_> {
  type Msg = SourceCodeInfo;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<SourceCodeInfo> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for SourceCodeInfoMut<'_> {
  type Msg = SourceCodeInfo;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<SourceCodeInfo> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for SourceCodeInfoView<'_> {
  type Msg = SourceCodeInfo;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<SourceCodeInfo> {
    self.inner.ptr()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetArena for SourceCodeInfoMut<'_> {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}



// This variable must not be referenced except by protobuf generated
// code.
pub(crate) static mut rpc__plugin__Location_msg_init: ::protobuf::__internal::runtime::MiniTableInitPtr =
    ::protobuf::__internal::runtime::MiniTableInitPtr(::protobuf::__internal::runtime::MiniTablePtr::dangling());
#[allow(non_camel_case_types)]
pub struct Location {
  inner: ::protobuf::__internal::runtime::OwnedMessageInner<Location>
}

impl ::protobuf::Message for Location {
  type MessageView<'msg> = LocationView<'msg>;
  type MessageMut<'msg> = LocationMut<'msg>;
}

impl ::std::default::Default for Location {
  fn default() -> Self {
    Self::new()
  }
}

impl ::std::fmt::Debug for Location {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

// SAFETY:
// - `Location` is `Sync` because it does not implement interior mutability.
//    Neither does `LocationMut`.
unsafe impl ::std::marker::Sync for Location {}

// SAFETY:
// - `Location` is `Send` because it uniquely owns its arena and does
//   not use thread-local data.
unsafe impl ::std::marker::Send for Location {}

impl ::protobuf::Proxied for Location {
  type View<'msg> = LocationView<'msg>;
}

impl ::protobuf::__internal::SealedInternal for Location {}

impl ::protobuf::MutProxied for Location {
  type Mut<'msg> = LocationMut<'msg>;
}

#[derive(Copy, Clone)]
#[allow(dead_code)]
pub struct LocationView<'msg> {
  inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, Location>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for LocationView<'msg> {}

impl<'msg> ::protobuf::MessageView<'msg> for LocationView<'msg> {
  type Message = Location;
}

impl ::std::fmt::Debug for LocationView<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl ::std::default::Default for LocationView<'_> {
  fn default() -> LocationView<'static> {
    ::protobuf::__internal::runtime::MessageViewInner::default().into()
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageViewInner<'msg, Location>> for LocationView<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, Location>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> LocationView<'msg> {

  pub fn to_owned(&self) -> Location {
    ::protobuf::IntoProxied::into_proxied(*self, ::protobuf::__internal::Private)
  }

  // path: repeated int32
  pub fn path(self) -> ::protobuf::RepeatedView<'msg, i32> {
    unsafe {
      self.inner.ptr().get_array_at_index(
        0
      )
    }.map_or_else(
        ::protobuf::__internal::runtime::empty_array::<i32>,
        |raw| unsafe {
          ::protobuf::RepeatedView::from_raw(::protobuf::__internal::Private, raw)
        }
      )
  }

  // span: repeated int32
  pub fn span(self) -> ::protobuf::RepeatedView<'msg, i32> {
    unsafe {
      self.inner.ptr().get_array_at_index(
        1
      )
    }.map_or_else(
        ::protobuf::__internal::runtime::empty_array::<i32>,
        |raw| unsafe {
          ::protobuf::RepeatedView::from_raw(::protobuf::__internal::Private, raw)
        }
      )
  }

  // leading_comments: optional string
  pub fn has_leading_comments(self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(2)
    }
  }
  pub fn leading_comments_opt(self) -> ::std::option::Option<&'msg ::protobuf::ProtoStr> {
    self.has_leading_comments().then(|| self.leading_comments())
  }
  pub fn leading_comments(self) -> ::protobuf::View<'msg, ::protobuf::ProtoString> {
    let str_view = unsafe {
      self.inner.ptr().get_string_at_index(
        2, (b"").into()
      )
    };
    ::protobuf::ProtoStr::from_utf8_unchecked(unsafe { str_view.as_ref() })
  }

  // trailing_comments: optional string
  pub fn has_trailing_comments(self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(3)
    }
  }
  pub fn trailing_comments_opt(self) -> ::std::option::Option<&'msg ::protobuf::ProtoStr> {
    self.has_trailing_comments().then(|| self.trailing_comments())
  }
  pub fn trailing_comments(self) -> ::protobuf::View<'msg, ::protobuf::ProtoString> {
    let str_view = unsafe {
      self.inner.ptr().get_string_at_index(
        3, (b"").into()
      )
    };
    ::protobuf::ProtoStr::from_utf8_unchecked(unsafe { str_view.as_ref() })
  }

}

// SAFETY:
// - `LocationView` is `Sync` because it does not support mutation.
unsafe impl ::std::marker::Sync for LocationView<'_> {}

// SAFETY:
// - `LocationView` is `Send` because while its alive a `LocationMut` cannot.
// - `LocationView` does not use thread-local data.
unsafe impl ::std::marker::Send for LocationView<'_> {}

impl<'msg> ::protobuf::AsView for LocationView<'msg> {
  type Proxied = Location;
  fn as_view(&self) -> ::protobuf::View<'msg, Location> {
    *self
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for LocationView<'msg> {
  fn into_view<'shorter>(self) -> LocationView<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

impl<'msg> ::protobuf::IntoProxied<Location> for LocationView<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> Location {
    let mut dst = Location::new();
    assert!(unsafe {
      dst.inner.ptr_mut().deep_copy(self.inner.ptr(), dst.inner.arena())
    });
    dst
  }
}

impl<'msg> ::protobuf::IntoProxied<Location> for LocationMut<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> Location {
    ::protobuf::IntoProxied::into_proxied(::protobuf::IntoView::into_view(self), _private)
  }
}

impl ::protobuf::__internal::EntityType for Location {
    type Tag = ::protobuf::__internal::entity_tag::MessageTag;
}

impl<'msg> ::protobuf::__internal::EntityType for LocationView<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::ViewProxyTag;
}

impl<'msg> ::protobuf::__internal::EntityType for LocationMut<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::MutProxyTag;
}

#[allow(dead_code)]
#[allow(non_camel_case_types)]
pub struct LocationMut<'msg> {
  inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, Location>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for LocationMut<'msg> {}

impl<'msg> ::protobuf::MessageMut<'msg> for LocationMut<'msg> {
  type Message = Location;
}

impl ::std::fmt::Debug for LocationMut<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageMutInner<'msg, Location>> for LocationMut<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, Location>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> LocationMut<'msg> {

  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private)
    -> ::protobuf::__internal::runtime::MessageMutInner<'msg, Location> {
    self.inner.reborrow()
  }

  pub fn to_owned(&self) -> Location {
    ::protobuf::AsView::as_view(self).to_owned()
  }

  // path: repeated int32
  pub fn path(&self) -> ::protobuf::RepeatedView<'_, i32> {
    unsafe {
      self.inner.ptr().get_array_at_index(
        0
      )
    }.map_or_else(
        ::protobuf::__internal::runtime::empty_array::<i32>,
        |raw| unsafe {
          ::protobuf::RepeatedView::from_raw(::protobuf::__internal::Private, raw)
        }
      )
  }
  pub fn path_mut(&mut self) -> ::protobuf::RepeatedMut<'_, i32> {
    unsafe {
      let raw_array = self.inner.ptr_mut().get_or_create_mutable_array_at_index(
        0,
        self.inner.arena()
      ).expect("alloc should not fail");
      ::protobuf::RepeatedMut::from_inner(
        ::protobuf::__internal::Private,
        ::protobuf::__internal::runtime::InnerRepeatedMut::new(
          raw_array, self.inner.arena(),
        ),
      )
    }
  }
  pub fn set_path(&mut self, src: impl ::protobuf::IntoProxied<::protobuf::Repeated<i32>>) {
    unsafe {
      ::protobuf::__internal::runtime::message_set_repeated_field(
        ::protobuf::AsMut::as_mut(self).inner,
        0,
        src);
    }
  }

  // span: repeated int32
  pub fn span(&self) -> ::protobuf::RepeatedView<'_, i32> {
    unsafe {
      self.inner.ptr().get_array_at_index(
        1
      )
    }.map_or_else(
        ::protobuf::__internal::runtime::empty_array::<i32>,
        |raw| unsafe {
          ::protobuf::RepeatedView::from_raw(::protobuf::__internal::Private, raw)
        }
      )
  }
  pub fn span_mut(&mut self) -> ::protobuf::RepeatedMut<'_, i32> {
    unsafe {
      let raw_array = self.inner.ptr_mut().get_or_create_mutable_array_at_index(
        1,
        self.inner.arena()
      ).expect("alloc should not fail");
      ::protobuf::RepeatedMut::from_inner(
        ::protobuf::__internal::Private,
        ::protobuf::__internal::runtime::InnerRepeatedMut::new(
          raw_array, self.inner.arena(),
        ),
      )
    }
  }
  pub fn set_span(&mut self, src: impl ::protobuf::IntoProxied<::protobuf::Repeated<i32>>) {
    unsafe {
      ::protobuf::__internal::runtime::message_set_repeated_field(
        ::protobuf::AsMut::as_mut(self).inner,
        1,
        src);
    }
  }

  // leading_comments: optional string
  pub fn has_leading_comments(&self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(2)
    }
  }
  pub fn clear_leading_comments(&mut self) {
    unsafe {
      self.inner.ptr().clear_field_at_index(
        2
      );
    }
  }
  pub fn leading_comments_opt(&self) -> ::std::option::Option<&'_ ::protobuf::ProtoStr> {
    self.has_leading_comments().then(|| self.leading_comments())
  }
  pub fn leading_comments(&self) -> ::protobuf::View<'_, ::protobuf::ProtoString> {
    let str_view = unsafe {
      self.inner.ptr().get_string_at_index(
        2, (b"").into()
      )
    };
    ::protobuf::ProtoStr::from_utf8_unchecked(unsafe { str_view.as_ref() })
  }
  pub fn set_leading_comments(&mut self, val: impl ::protobuf::IntoProxied<::protobuf::ProtoString>) {
    unsafe {
      ::protobuf::__internal::runtime::message_set_string_field(
        ::protobuf::AsMut::as_mut(self).inner,
        2,
        val);
    }
  }

  // trailing_comments: optional string
  pub fn has_trailing_comments(&self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(3)
    }
  }
  pub fn clear_trailing_comments(&mut self) {
    unsafe {
      self.inner.ptr().clear_field_at_index(
        3
      );
    }
  }
  pub fn trailing_comments_opt(&self) -> ::std::option::Option<&'_ ::protobuf::ProtoStr> {
    self.has_trailing_comments().then(|| self.trailing_comments())
  }
  pub fn trailing_comments(&self) -> ::protobuf::View<'_, ::protobuf::ProtoString> {
    let str_view = unsafe {
      self.inner.ptr().get_string_at_index(
        3, (b"").into()
      )
    };
    ::protobuf::ProtoStr::from_utf8_unchecked(unsafe { str_view.as_ref() })
  }
  pub fn set_trailing_comments(&mut self, val: impl ::protobuf::IntoProxied<::protobuf::ProtoString>) {
    unsafe {
      ::protobuf::__internal::runtime::message_set_string_field(
        ::protobuf::AsMut::as_mut(self).inner,
        3,
        val);
    }
  }

}

// SAFETY:
// - `LocationMut` does not perform any shared mutation.
unsafe impl ::std::marker::Send for LocationMut<'_> {}

// SAFETY:
// - `LocationMut` does not perform any shared mutation.
unsafe impl ::std::marker::Sync for LocationMut<'_> {}

impl<'msg> ::protobuf::AsView for LocationMut<'msg> {
  type Proxied = Location;
  fn as_view(&self) -> ::protobuf::View<'_, Location> {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for LocationMut<'msg> {
  fn into_view<'shorter>(self) -> ::protobuf::View<'shorter, Location>
  where
      'msg: 'shorter {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::AsMut for LocationMut<'msg> {
  type MutProxied = Location;
  fn as_mut(&mut self) -> LocationMut<'msg> {
    self.inner.reborrow().into()
  }
}

impl<'msg> ::protobuf::IntoMut<'msg> for LocationMut<'msg> {
  fn into_mut<'shorter>(self) -> LocationMut<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

#[allow(dead_code)]
impl Location {
  pub fn new() -> Self {
    Self { inner: ::protobuf::__internal::runtime::OwnedMessageInner::<Self>::new() }
  }


  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessageMutInner<'_, Location> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner)
  }

  pub fn as_view(&self) -> LocationView<'_> {
    ::protobuf::__internal::runtime::MessageViewInner::view_of_owned(&self.inner).into()
  }

  pub fn as_mut(&mut self) -> LocationMut<'_> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner).into()
  }

  // path: repeated int32
  pub fn path(&self) -> ::protobuf::RepeatedView<'_, i32> {
    unsafe {
      self.inner.ptr().get_array_at_index(
        0
      )
    }.map_or_else(
        ::protobuf::__internal::runtime::empty_array::<i32>,
        |raw| unsafe {
          ::protobuf::RepeatedView::from_raw(::protobuf::__internal::Private, raw)
        }
      )
  }
  pub fn path_mut(&mut self) -> ::protobuf::RepeatedMut<'_, i32> {
    unsafe {
      let raw_array = self.inner.ptr_mut().get_or_create_mutable_array_at_index(
        0,
        self.inner.arena()
      ).expect("alloc should not fail");
      ::protobuf::RepeatedMut::from_inner(
        ::protobuf::__internal::Private,
        ::protobuf::__internal::runtime::InnerRepeatedMut::new(
          raw_array, self.inner.arena(),
        ),
      )
    }
  }
  pub fn set_path(&mut self, src: impl ::protobuf::IntoProxied<::protobuf::Repeated<i32>>) {
    unsafe {
      ::protobuf::__internal::runtime::message_set_repeated_field(
        ::protobuf::AsMut::as_mut(self).inner,
        0,
        src);
    }
  }

  // span: repeated int32
  pub fn span(&self) -> ::protobuf::RepeatedView<'_, i32> {
    unsafe {
      self.inner.ptr().get_array_at_index(
        1
      )
    }.map_or_else(
        ::protobuf::__internal::runtime::empty_array::<i32>,
        |raw| unsafe {
          ::protobuf::RepeatedView::from_raw(::protobuf::__internal::Private, raw)
        }
      )
  }
  pub fn span_mut(&mut self) -> ::protobuf::RepeatedMut<'_, i32> {
    unsafe {
      let raw_array = self.inner.ptr_mut().get_or_create_mutable_array_at_index(
        1,
        self.inner.arena()
      ).expect("alloc should not fail");
      ::protobuf::RepeatedMut::from_inner(
        ::protobuf::__internal::Private,
        ::protobuf::__internal::runtime::InnerRepeatedMut::new(
          raw_array, self.inner.arena(),
        ),
      )
    }
  }
  pub fn set_span(&mut self, src: impl ::protobuf::IntoProxied<::protobuf::Repeated<i32>>) {
    unsafe {
      ::protobuf::__internal::runtime::message_set_repeated_field(
        ::protobuf::AsMut::as_mut(self).inner,
        1,
        src);
    }
  }

  // leading_comments: optional string
  pub fn has_leading_comments(&self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(2)
    }
  }
  pub fn clear_leading_comments(&mut self) {
    unsafe {
      self.inner.ptr().clear_field_at_index(
        2
      );
    }
  }
  pub fn leading_comments_opt(&self) -> ::std::option::Option<&'_ ::protobuf::ProtoStr> {
    self.has_leading_comments().then(|| self.leading_comments())
  }
  pub fn leading_comments(&self) -> ::protobuf::View<'_, ::protobuf::ProtoString> {
    let str_view = unsafe {
      self.inner.ptr().get_string_at_index(
        2, (b"").into()
      )
    };
    ::protobuf::ProtoStr::from_utf8_unchecked(unsafe { str_view.as_ref() })
  }
  pub fn set_leading_comments(&mut self, val: impl ::protobuf::IntoProxied<::protobuf::ProtoString>) {
    unsafe {
      ::protobuf::__internal::runtime::message_set_string_field(
        ::protobuf::AsMut::as_mut(self).inner,
        2,
        val);
    }
  }

  // trailing_comments: optional string
  pub fn has_trailing_comments(&self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(3)
    }
  }
  pub fn clear_trailing_comments(&mut self) {
    unsafe {
      self.inner.ptr().clear_field_at_index(
        3
      );
    }
  }
  pub fn trailing_comments_opt(&self) -> ::std::option::Option<&'_ ::protobuf::ProtoStr> {
    self.has_trailing_comments().then(|| self.trailing_comments())
  }
  pub fn trailing_comments(&self) -> ::protobuf::View<'_, ::protobuf::ProtoString> {
    let str_view = unsafe {
      self.inner.ptr().get_string_at_index(
        3, (b"").into()
      )
    };
    ::protobuf::ProtoStr::from_utf8_unchecked(unsafe { str_view.as_ref() })
  }
  pub fn set_trailing_comments(&mut self, val: impl ::protobuf::IntoProxied<::protobuf::ProtoString>) {
    unsafe {
      ::protobuf::__internal::runtime::message_set_string_field(
        ::protobuf::AsMut::as_mut(self).inner,
        3,
        val);
    }
  }

}  // impl Location

impl ::std::ops::Drop for Location {
  #[inline]
  fn drop(&mut self) {
  }
}

impl ::std::clone::Clone for Location {
  fn clone(&self) -> Self {
    self.as_view().to_owned()
  }
}

impl ::protobuf::AsView for Location {
  type Proxied = Self;
  fn as_view(&self) -> LocationView<'_> {
    self.as_view()
  }
}

impl ::protobuf::AsMut for Location {
  type MutProxied = Self;
  fn as_mut(&mut self) -> LocationMut<'_> {
    self.as_mut()
  }
}

unsafe impl ::protobuf::__internal::runtime::AssociatedMiniTable for Location {
  fn mini_table() -> ::protobuf::__internal::runtime::MiniTablePtr {
    static ONCE_LOCK: ::std::sync::OnceLock<::protobuf::__internal::runtime::MiniTableInitPtr> =
        ::std::sync::OnceLock::new();
    unsafe {
      ONCE_LOCK.get_or_init(|| {
        super::descriptor_proto::rpc__plugin__Location_msg_init.0 =
            ::protobuf::__internal::runtime::build_mini_table("$N<<11");
        ::protobuf::__internal::runtime::link_mini_table(
            super::descriptor_proto::rpc__plugin__Location_msg_init.0, &[], &[]);
        ::protobuf::__internal::runtime::MiniTableInitPtr(super::descriptor_proto::rpc__plugin__Location_msg_init.0)
      }).0
    }
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetArena for Location {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for Location {
  type Msg = Location;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Location> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for Location {
  type Msg = Location;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Location> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for LocationMut<'_> {
  type Msg = Location;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Location> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for LocationMut<'_> {
  type Msg = Location;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Location> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for LocationView<'_> {
  type Msg = Location;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Location> {
    self.inner.ptr()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetArena for LocationMut<'_> {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}



#[repr(transparent)]
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct IdempotencyLevel(i32);

#[allow(non_upper_case_globals)]
impl IdempotencyLevel {
  pub const IdempotencyUnknown: IdempotencyLevel = IdempotencyLevel(0);
  pub const NoSideEffects: IdempotencyLevel = IdempotencyLevel(1);
  pub const Idempotent: IdempotencyLevel = IdempotencyLevel(2);

  fn constant_name(&self) -> ::std::option::Option<&'static str> {
    #[allow(unreachable_patterns)] // In the case of aliases, just emit them all and let the first one match.
    Some(match self.0 {
      0 => "IdempotencyUnknown",
      1 => "NoSideEffects",
      2 => "Idempotent",
      _ => return None
    })
  }
}

impl ::std::convert::From<IdempotencyLevel> for i32 {
  fn from(val: IdempotencyLevel) -> i32 {
    val.0
  }
}

impl ::std::convert::TryFrom<i32> for IdempotencyLevel {
  type Error = ::protobuf::UnknownEnumValue<Self>;

  fn try_from(val: i32) -> ::std::result::Result<IdempotencyLevel, Self::Error> {
    if <Self as ::protobuf::__internal::Enum>::is_known(val) {
      Ok(Self(val))
    } else {
      Err(::protobuf::UnknownEnumValue::new(::protobuf::__internal::Private, val))
    }
  }
}

impl ::std::default::Default for IdempotencyLevel {
  fn default() -> Self {
    Self(0)
  }
}

impl ::std::fmt::Debug for IdempotencyLevel {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    if let Some(constant_name) = self.constant_name() {
      write!(f, "IdempotencyLevel::{}", constant_name)
    } else {
      write!(f, "IdempotencyLevel::from({})", self.0)
    }
  }
}

impl ::protobuf::IntoProxied<i32> for IdempotencyLevel {
  fn into_proxied(self, _: ::protobuf::__internal::Private) -> i32 {
    self.0
  }
}

impl ::protobuf::__internal::SealedInternal for IdempotencyLevel {}

impl ::protobuf::Proxied for IdempotencyLevel {
  type View<'a> = IdempotencyLevel;
}

impl ::protobuf::AsView for IdempotencyLevel {
  type Proxied = IdempotencyLevel;

  fn as_view(&self) -> IdempotencyLevel {
    *self
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for IdempotencyLevel {
  fn into_view<'shorter>(self) -> IdempotencyLevel where 'msg: 'shorter {
    self
  }
}

// SAFETY: this is an enum type
unsafe impl ::protobuf::__internal::Enum for IdempotencyLevel {
  const NAME: &'static str = "IdempotencyLevel";

  fn is_known(value: i32) -> bool {
    matches!(value, 0|1|2)
  }
}

impl ::protobuf::__internal::EntityType for IdempotencyLevel {
    type Tag = ::protobuf::__internal::entity_tag::EnumTag;
}

unsafe impl ::protobuf::__internal::runtime::AssociatedMiniTableEnum for IdempotencyLevel {
  fn mini_table() -> ::protobuf::__internal::runtime::MiniTableEnumPtr {
    static MINI_TABLE: ::std::sync::OnceLock<::protobuf::__internal::runtime::MiniTableEnumInitPtr> =
        ::std::sync::OnceLock::new();
    MINI_TABLE.get_or_init(|| unsafe {
      ::protobuf::__internal::runtime::MiniTableEnumInitPtr(
          ::protobuf::__internal::runtime::build_enum_mini_table("!)"))
    }).0
  }
}


const _: () = ::protobuf::__internal::assert_compatible_gencode_version("0.36.2-release");
// This variable must not be referenced except by protobuf generated
// code.
pub(crate) static mut rpc__plugin__CodeGeneratorRequest_msg_init: ::protobuf::__internal::runtime::MiniTableInitPtr =
    ::protobuf::__internal::runtime::MiniTableInitPtr(::protobuf::__internal::runtime::MiniTablePtr::dangling());
#[allow(non_camel_case_types)]
pub struct CodeGeneratorRequest {
  inner: ::protobuf::__internal::runtime::OwnedMessageInner<CodeGeneratorRequest>
}

impl ::protobuf::Message for CodeGeneratorRequest {
  type MessageView<'msg> = CodeGeneratorRequestView<'msg>;
  type MessageMut<'msg> = CodeGeneratorRequestMut<'msg>;
}

impl ::std::default::Default for CodeGeneratorRequest {
  fn default() -> Self {
    Self::new()
  }
}

impl ::std::fmt::Debug for CodeGeneratorRequest {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

// SAFETY:
// - `CodeGeneratorRequest` is `Sync` because it does not implement interior mutability.
//    Neither does `CodeGeneratorRequestMut`.
unsafe impl ::std::marker::Sync for CodeGeneratorRequest {}

// SAFETY:
// - `CodeGeneratorRequest` is `Send` because it uniquely owns its arena and does
//   not use thread-local data.
unsafe impl ::std::marker::Send for CodeGeneratorRequest {}

impl ::protobuf::Proxied for CodeGeneratorRequest {
  type View<'msg> = CodeGeneratorRequestView<'msg>;
}

impl ::protobuf::__internal::SealedInternal for CodeGeneratorRequest {}

impl ::protobuf::MutProxied for CodeGeneratorRequest {
  type Mut<'msg> = CodeGeneratorRequestMut<'msg>;
}

#[derive(Copy, Clone)]
#[allow(dead_code)]
pub struct CodeGeneratorRequestView<'msg> {
  inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, CodeGeneratorRequest>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for CodeGeneratorRequestView<'msg> {}

impl<'msg> ::protobuf::MessageView<'msg> for CodeGeneratorRequestView<'msg> {
  type Message = CodeGeneratorRequest;
}

impl ::std::fmt::Debug for CodeGeneratorRequestView<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl ::std::default::Default for CodeGeneratorRequestView<'_> {
  fn default() -> CodeGeneratorRequestView<'static> {
    ::protobuf::__internal::runtime::MessageViewInner::default().into()
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageViewInner<'msg, CodeGeneratorRequest>> for CodeGeneratorRequestView<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, CodeGeneratorRequest>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> CodeGeneratorRequestView<'msg> {

  pub fn to_owned(&self) -> CodeGeneratorRequest {
    ::protobuf::IntoProxied::into_proxied(*self, ::protobuf::__internal::Private)
  }

  // file_to_generate: repeated string
  pub fn file_to_generate(self) -> ::protobuf::RepeatedView<'msg, ::protobuf::ProtoString> {
    unsafe {
      self.inner.ptr().get_array_at_index(
        0
      )
    }.map_or_else(
        ::protobuf::__internal::runtime::empty_array::<::protobuf::ProtoString>,
        |raw| unsafe {
          ::protobuf::RepeatedView::from_raw(::protobuf::__internal::Private, raw)
        }
      )
  }

  // parameter: optional string
  pub fn has_parameter(self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(1)
    }
  }
  pub fn parameter_opt(self) -> ::std::option::Option<&'msg ::protobuf::ProtoStr> {
    self.has_parameter().then(|| self.parameter())
  }
  pub fn parameter(self) -> ::protobuf::View<'msg, ::protobuf::ProtoString> {
    let str_view = unsafe {
      self.inner.ptr().get_string_at_index(
        1, (b"").into()
      )
    };
    ::protobuf::ProtoStr::from_utf8_unchecked(unsafe { str_view.as_ref() })
  }

  // proto_file: repeated message rpc.plugin.FileDescriptorProto
  pub fn proto_file(self) -> ::protobuf::RepeatedView<'msg, super::descriptor_proto::FileDescriptorProto> {
    unsafe {
      self.inner.ptr().get_array_at_index(
        2
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
// - `CodeGeneratorRequestView` is `Sync` because it does not support mutation.
unsafe impl ::std::marker::Sync for CodeGeneratorRequestView<'_> {}

// SAFETY:
// - `CodeGeneratorRequestView` is `Send` because while its alive a `CodeGeneratorRequestMut` cannot.
// - `CodeGeneratorRequestView` does not use thread-local data.
unsafe impl ::std::marker::Send for CodeGeneratorRequestView<'_> {}

impl<'msg> ::protobuf::AsView for CodeGeneratorRequestView<'msg> {
  type Proxied = CodeGeneratorRequest;
  fn as_view(&self) -> ::protobuf::View<'msg, CodeGeneratorRequest> {
    *self
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for CodeGeneratorRequestView<'msg> {
  fn into_view<'shorter>(self) -> CodeGeneratorRequestView<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

impl<'msg> ::protobuf::IntoProxied<CodeGeneratorRequest> for CodeGeneratorRequestView<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> CodeGeneratorRequest {
    let mut dst = CodeGeneratorRequest::new();
    assert!(unsafe {
      dst.inner.ptr_mut().deep_copy(self.inner.ptr(), dst.inner.arena())
    });
    dst
  }
}

impl<'msg> ::protobuf::IntoProxied<CodeGeneratorRequest> for CodeGeneratorRequestMut<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> CodeGeneratorRequest {
    ::protobuf::IntoProxied::into_proxied(::protobuf::IntoView::into_view(self), _private)
  }
}

impl ::protobuf::__internal::EntityType for CodeGeneratorRequest {
    type Tag = ::protobuf::__internal::entity_tag::MessageTag;
}

impl<'msg> ::protobuf::__internal::EntityType for CodeGeneratorRequestView<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::ViewProxyTag;
}

impl<'msg> ::protobuf::__internal::EntityType for CodeGeneratorRequestMut<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::MutProxyTag;
}

#[allow(dead_code)]
#[allow(non_camel_case_types)]
pub struct CodeGeneratorRequestMut<'msg> {
  inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, CodeGeneratorRequest>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for CodeGeneratorRequestMut<'msg> {}

impl<'msg> ::protobuf::MessageMut<'msg> for CodeGeneratorRequestMut<'msg> {
  type Message = CodeGeneratorRequest;
}

impl ::std::fmt::Debug for CodeGeneratorRequestMut<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageMutInner<'msg, CodeGeneratorRequest>> for CodeGeneratorRequestMut<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, CodeGeneratorRequest>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> CodeGeneratorRequestMut<'msg> {

  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private)
    -> ::protobuf::__internal::runtime::MessageMutInner<'msg, CodeGeneratorRequest> {
    self.inner.reborrow()
  }

  pub fn to_owned(&self) -> CodeGeneratorRequest {
    ::protobuf::AsView::as_view(self).to_owned()
  }

  // file_to_generate: repeated string
  pub fn file_to_generate(&self) -> ::protobuf::RepeatedView<'_, ::protobuf::ProtoString> {
    unsafe {
      self.inner.ptr().get_array_at_index(
        0
      )
    }.map_or_else(
        ::protobuf::__internal::runtime::empty_array::<::protobuf::ProtoString>,
        |raw| unsafe {
          ::protobuf::RepeatedView::from_raw(::protobuf::__internal::Private, raw)
        }
      )
  }
  pub fn file_to_generate_mut(&mut self) -> ::protobuf::RepeatedMut<'_, ::protobuf::ProtoString> {
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
  pub fn set_file_to_generate(&mut self, src: impl ::protobuf::IntoProxied<::protobuf::Repeated<::protobuf::ProtoString>>) {
    unsafe {
      ::protobuf::__internal::runtime::message_set_repeated_field(
        ::protobuf::AsMut::as_mut(self).inner,
        0,
        src);
    }
  }

  // parameter: optional string
  pub fn has_parameter(&self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(1)
    }
  }
  pub fn clear_parameter(&mut self) {
    unsafe {
      self.inner.ptr().clear_field_at_index(
        1
      );
    }
  }
  pub fn parameter_opt(&self) -> ::std::option::Option<&'_ ::protobuf::ProtoStr> {
    self.has_parameter().then(|| self.parameter())
  }
  pub fn parameter(&self) -> ::protobuf::View<'_, ::protobuf::ProtoString> {
    let str_view = unsafe {
      self.inner.ptr().get_string_at_index(
        1, (b"").into()
      )
    };
    ::protobuf::ProtoStr::from_utf8_unchecked(unsafe { str_view.as_ref() })
  }
  pub fn set_parameter(&mut self, val: impl ::protobuf::IntoProxied<::protobuf::ProtoString>) {
    unsafe {
      ::protobuf::__internal::runtime::message_set_string_field(
        ::protobuf::AsMut::as_mut(self).inner,
        1,
        val);
    }
  }

  // proto_file: repeated message rpc.plugin.FileDescriptorProto
  pub fn proto_file(&self) -> ::protobuf::RepeatedView<'_, super::descriptor_proto::FileDescriptorProto> {
    unsafe {
      self.inner.ptr().get_array_at_index(
        2
      )
    }.map_or_else(
        ::protobuf::__internal::runtime::empty_array::<super::descriptor_proto::FileDescriptorProto>,
        |raw| unsafe {
          ::protobuf::RepeatedView::from_raw(::protobuf::__internal::Private, raw)
        }
      )
  }
  pub fn proto_file_mut(&mut self) -> ::protobuf::RepeatedMut<'_, super::descriptor_proto::FileDescriptorProto> {
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
  pub fn set_proto_file(&mut self, src: impl ::protobuf::IntoProxied<::protobuf::Repeated<super::descriptor_proto::FileDescriptorProto>>) {
    unsafe {
      ::protobuf::__internal::runtime::message_set_repeated_field(
        ::protobuf::AsMut::as_mut(self).inner,
        2,
        src);
    }
  }

}

// SAFETY:
// - `CodeGeneratorRequestMut` does not perform any shared mutation.
unsafe impl ::std::marker::Send for CodeGeneratorRequestMut<'_> {}

// SAFETY:
// - `CodeGeneratorRequestMut` does not perform any shared mutation.
unsafe impl ::std::marker::Sync for CodeGeneratorRequestMut<'_> {}

impl<'msg> ::protobuf::AsView for CodeGeneratorRequestMut<'msg> {
  type Proxied = CodeGeneratorRequest;
  fn as_view(&self) -> ::protobuf::View<'_, CodeGeneratorRequest> {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for CodeGeneratorRequestMut<'msg> {
  fn into_view<'shorter>(self) -> ::protobuf::View<'shorter, CodeGeneratorRequest>
  where
      'msg: 'shorter {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::AsMut for CodeGeneratorRequestMut<'msg> {
  type MutProxied = CodeGeneratorRequest;
  fn as_mut(&mut self) -> CodeGeneratorRequestMut<'msg> {
    self.inner.reborrow().into()
  }
}

impl<'msg> ::protobuf::IntoMut<'msg> for CodeGeneratorRequestMut<'msg> {
  fn into_mut<'shorter>(self) -> CodeGeneratorRequestMut<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

#[allow(dead_code)]
impl CodeGeneratorRequest {
  pub fn new() -> Self {
    Self { inner: ::protobuf::__internal::runtime::OwnedMessageInner::<Self>::new() }
  }


  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessageMutInner<'_, CodeGeneratorRequest> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner)
  }

  pub fn as_view(&self) -> CodeGeneratorRequestView<'_> {
    ::protobuf::__internal::runtime::MessageViewInner::view_of_owned(&self.inner).into()
  }

  pub fn as_mut(&mut self) -> CodeGeneratorRequestMut<'_> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner).into()
  }

  // file_to_generate: repeated string
  pub fn file_to_generate(&self) -> ::protobuf::RepeatedView<'_, ::protobuf::ProtoString> {
    unsafe {
      self.inner.ptr().get_array_at_index(
        0
      )
    }.map_or_else(
        ::protobuf::__internal::runtime::empty_array::<::protobuf::ProtoString>,
        |raw| unsafe {
          ::protobuf::RepeatedView::from_raw(::protobuf::__internal::Private, raw)
        }
      )
  }
  pub fn file_to_generate_mut(&mut self) -> ::protobuf::RepeatedMut<'_, ::protobuf::ProtoString> {
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
  pub fn set_file_to_generate(&mut self, src: impl ::protobuf::IntoProxied<::protobuf::Repeated<::protobuf::ProtoString>>) {
    unsafe {
      ::protobuf::__internal::runtime::message_set_repeated_field(
        ::protobuf::AsMut::as_mut(self).inner,
        0,
        src);
    }
  }

  // parameter: optional string
  pub fn has_parameter(&self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(1)
    }
  }
  pub fn clear_parameter(&mut self) {
    unsafe {
      self.inner.ptr().clear_field_at_index(
        1
      );
    }
  }
  pub fn parameter_opt(&self) -> ::std::option::Option<&'_ ::protobuf::ProtoStr> {
    self.has_parameter().then(|| self.parameter())
  }
  pub fn parameter(&self) -> ::protobuf::View<'_, ::protobuf::ProtoString> {
    let str_view = unsafe {
      self.inner.ptr().get_string_at_index(
        1, (b"").into()
      )
    };
    ::protobuf::ProtoStr::from_utf8_unchecked(unsafe { str_view.as_ref() })
  }
  pub fn set_parameter(&mut self, val: impl ::protobuf::IntoProxied<::protobuf::ProtoString>) {
    unsafe {
      ::protobuf::__internal::runtime::message_set_string_field(
        ::protobuf::AsMut::as_mut(self).inner,
        1,
        val);
    }
  }

  // proto_file: repeated message rpc.plugin.FileDescriptorProto
  pub fn proto_file(&self) -> ::protobuf::RepeatedView<'_, super::descriptor_proto::FileDescriptorProto> {
    unsafe {
      self.inner.ptr().get_array_at_index(
        2
      )
    }.map_or_else(
        ::protobuf::__internal::runtime::empty_array::<super::descriptor_proto::FileDescriptorProto>,
        |raw| unsafe {
          ::protobuf::RepeatedView::from_raw(::protobuf::__internal::Private, raw)
        }
      )
  }
  pub fn proto_file_mut(&mut self) -> ::protobuf::RepeatedMut<'_, super::descriptor_proto::FileDescriptorProto> {
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
  pub fn set_proto_file(&mut self, src: impl ::protobuf::IntoProxied<::protobuf::Repeated<super::descriptor_proto::FileDescriptorProto>>) {
    unsafe {
      ::protobuf::__internal::runtime::message_set_repeated_field(
        ::protobuf::AsMut::as_mut(self).inner,
        2,
        src);
    }
  }

}  // impl CodeGeneratorRequest

impl ::std::ops::Drop for CodeGeneratorRequest {
  #[inline]
  fn drop(&mut self) {
  }
}

impl ::std::clone::Clone for CodeGeneratorRequest {
  fn clone(&self) -> Self {
    self.as_view().to_owned()
  }
}

impl ::protobuf::AsView for CodeGeneratorRequest {
  type Proxied = Self;
  fn as_view(&self) -> CodeGeneratorRequestView<'_> {
    self.as_view()
  }
}

impl ::protobuf::AsMut for CodeGeneratorRequest {
  type MutProxied = Self;
  fn as_mut(&mut self) -> CodeGeneratorRequestMut<'_> {
    self.as_mut()
  }
}

unsafe impl ::protobuf::__internal::runtime::AssociatedMiniTable for CodeGeneratorRequest {
  fn mini_table() -> ::protobuf::__internal::runtime::MiniTablePtr {
    static ONCE_LOCK: ::std::sync::OnceLock<::protobuf::__internal::runtime::MiniTableInitPtr> =
        ::std::sync::OnceLock::new();
    unsafe {
      ONCE_LOCK.get_or_init(|| {
        super::plugin_proto::rpc__plugin__CodeGeneratorRequest_msg_init.0 =
            ::protobuf::__internal::runtime::build_mini_table("$E1lG");
        ::protobuf::__internal::runtime::link_mini_table(
            super::plugin_proto::rpc__plugin__CodeGeneratorRequest_msg_init.0, &[<super::descriptor_proto::FileDescriptorProto as ::protobuf::__internal::runtime::AssociatedMiniTable>::mini_table(),
            ], &[]);
        ::protobuf::__internal::runtime::MiniTableInitPtr(super::plugin_proto::rpc__plugin__CodeGeneratorRequest_msg_init.0)
      }).0
    }
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetArena for CodeGeneratorRequest {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for CodeGeneratorRequest {
  type Msg = CodeGeneratorRequest;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<CodeGeneratorRequest> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for CodeGeneratorRequest {
  type Msg = CodeGeneratorRequest;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<CodeGeneratorRequest> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for CodeGeneratorRequestMut<'_> {
  type Msg = CodeGeneratorRequest;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<CodeGeneratorRequest> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for CodeGeneratorRequestMut<'_> {
  type Msg = CodeGeneratorRequest;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<CodeGeneratorRequest> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for CodeGeneratorRequestView<'_> {
  type Msg = CodeGeneratorRequest;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<CodeGeneratorRequest> {
    self.inner.ptr()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetArena for CodeGeneratorRequestMut<'_> {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}



// This variable must not be referenced except by protobuf generated
// code.
pub(crate) static mut rpc__plugin__CodeGeneratorResponse_msg_init: ::protobuf::__internal::runtime::MiniTableInitPtr =
    ::protobuf::__internal::runtime::MiniTableInitPtr(::protobuf::__internal::runtime::MiniTablePtr::dangling());
#[allow(non_camel_case_types)]
pub struct CodeGeneratorResponse {
  inner: ::protobuf::__internal::runtime::OwnedMessageInner<CodeGeneratorResponse>
}

impl ::protobuf::Message for CodeGeneratorResponse {
  type MessageView<'msg> = CodeGeneratorResponseView<'msg>;
  type MessageMut<'msg> = CodeGeneratorResponseMut<'msg>;
}

impl ::std::default::Default for CodeGeneratorResponse {
  fn default() -> Self {
    Self::new()
  }
}

impl ::std::fmt::Debug for CodeGeneratorResponse {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

// SAFETY:
// - `CodeGeneratorResponse` is `Sync` because it does not implement interior mutability.
//    Neither does `CodeGeneratorResponseMut`.
unsafe impl ::std::marker::Sync for CodeGeneratorResponse {}

// SAFETY:
// - `CodeGeneratorResponse` is `Send` because it uniquely owns its arena and does
//   not use thread-local data.
unsafe impl ::std::marker::Send for CodeGeneratorResponse {}

impl ::protobuf::Proxied for CodeGeneratorResponse {
  type View<'msg> = CodeGeneratorResponseView<'msg>;
}

impl ::protobuf::__internal::SealedInternal for CodeGeneratorResponse {}

impl ::protobuf::MutProxied for CodeGeneratorResponse {
  type Mut<'msg> = CodeGeneratorResponseMut<'msg>;
}

#[derive(Copy, Clone)]
#[allow(dead_code)]
pub struct CodeGeneratorResponseView<'msg> {
  inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, CodeGeneratorResponse>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for CodeGeneratorResponseView<'msg> {}

impl<'msg> ::protobuf::MessageView<'msg> for CodeGeneratorResponseView<'msg> {
  type Message = CodeGeneratorResponse;
}

impl ::std::fmt::Debug for CodeGeneratorResponseView<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl ::std::default::Default for CodeGeneratorResponseView<'_> {
  fn default() -> CodeGeneratorResponseView<'static> {
    ::protobuf::__internal::runtime::MessageViewInner::default().into()
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageViewInner<'msg, CodeGeneratorResponse>> for CodeGeneratorResponseView<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, CodeGeneratorResponse>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> CodeGeneratorResponseView<'msg> {

  pub fn to_owned(&self) -> CodeGeneratorResponse {
    ::protobuf::IntoProxied::into_proxied(*self, ::protobuf::__internal::Private)
  }

  // error: optional string
  pub fn has_error(self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(0)
    }
  }
  pub fn error_opt(self) -> ::std::option::Option<&'msg ::protobuf::ProtoStr> {
    self.has_error().then(|| self.error())
  }
  pub fn error(self) -> ::protobuf::View<'msg, ::protobuf::ProtoString> {
    let str_view = unsafe {
      self.inner.ptr().get_string_at_index(
        0, (b"").into()
      )
    };
    ::protobuf::ProtoStr::from_utf8_unchecked(unsafe { str_view.as_ref() })
  }

  // supported_features: optional uint64
  pub fn has_supported_features(self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(1)
    }
  }
  pub fn supported_features_opt(self) -> ::std::option::Option<u64> {
    self.has_supported_features().then(|| self.supported_features())
  }
  pub fn supported_features(self) -> u64 {
    unsafe {
      // TODO: b/361751487: This .into() and .try_into() is only
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      // perfectly (and do an unchecked conversion for
      // i32->enum types, since even for closed enums we trust
      // upb to only return one of the named values).
      self.inner.ptr().get_u64_at_index(
        1, (0u64).into()
      ).try_into().unwrap()
    }
  }

  // minimum_edition: optional int32
  pub fn has_minimum_edition(self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(2)
    }
  }
  pub fn minimum_edition_opt(self) -> ::std::option::Option<i32> {
    self.has_minimum_edition().then(|| self.minimum_edition())
  }
  pub fn minimum_edition(self) -> i32 {
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

  // maximum_edition: optional int32
  pub fn has_maximum_edition(self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(3)
    }
  }
  pub fn maximum_edition_opt(self) -> ::std::option::Option<i32> {
    self.has_maximum_edition().then(|| self.maximum_edition())
  }
  pub fn maximum_edition(self) -> i32 {
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

  // file: repeated message rpc.plugin.File
  pub fn file(self) -> ::protobuf::RepeatedView<'msg, super::plugin_proto::File> {
    unsafe {
      self.inner.ptr().get_array_at_index(
        4
      )
    }.map_or_else(
        ::protobuf::__internal::runtime::empty_array::<super::plugin_proto::File>,
        |raw| unsafe {
          ::protobuf::RepeatedView::from_raw(::protobuf::__internal::Private, raw)
        }
      )
  }

}

// SAFETY:
// - `CodeGeneratorResponseView` is `Sync` because it does not support mutation.
unsafe impl ::std::marker::Sync for CodeGeneratorResponseView<'_> {}

// SAFETY:
// - `CodeGeneratorResponseView` is `Send` because while its alive a `CodeGeneratorResponseMut` cannot.
// - `CodeGeneratorResponseView` does not use thread-local data.
unsafe impl ::std::marker::Send for CodeGeneratorResponseView<'_> {}

impl<'msg> ::protobuf::AsView for CodeGeneratorResponseView<'msg> {
  type Proxied = CodeGeneratorResponse;
  fn as_view(&self) -> ::protobuf::View<'msg, CodeGeneratorResponse> {
    *self
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for CodeGeneratorResponseView<'msg> {
  fn into_view<'shorter>(self) -> CodeGeneratorResponseView<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

impl<'msg> ::protobuf::IntoProxied<CodeGeneratorResponse> for CodeGeneratorResponseView<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> CodeGeneratorResponse {
    let mut dst = CodeGeneratorResponse::new();
    assert!(unsafe {
      dst.inner.ptr_mut().deep_copy(self.inner.ptr(), dst.inner.arena())
    });
    dst
  }
}

impl<'msg> ::protobuf::IntoProxied<CodeGeneratorResponse> for CodeGeneratorResponseMut<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> CodeGeneratorResponse {
    ::protobuf::IntoProxied::into_proxied(::protobuf::IntoView::into_view(self), _private)
  }
}

impl ::protobuf::__internal::EntityType for CodeGeneratorResponse {
    type Tag = ::protobuf::__internal::entity_tag::MessageTag;
}

impl<'msg> ::protobuf::__internal::EntityType for CodeGeneratorResponseView<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::ViewProxyTag;
}

impl<'msg> ::protobuf::__internal::EntityType for CodeGeneratorResponseMut<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::MutProxyTag;
}

#[allow(dead_code)]
#[allow(non_camel_case_types)]
pub struct CodeGeneratorResponseMut<'msg> {
  inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, CodeGeneratorResponse>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for CodeGeneratorResponseMut<'msg> {}

impl<'msg> ::protobuf::MessageMut<'msg> for CodeGeneratorResponseMut<'msg> {
  type Message = CodeGeneratorResponse;
}

impl ::std::fmt::Debug for CodeGeneratorResponseMut<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageMutInner<'msg, CodeGeneratorResponse>> for CodeGeneratorResponseMut<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, CodeGeneratorResponse>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> CodeGeneratorResponseMut<'msg> {

  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private)
    -> ::protobuf::__internal::runtime::MessageMutInner<'msg, CodeGeneratorResponse> {
    self.inner.reborrow()
  }

  pub fn to_owned(&self) -> CodeGeneratorResponse {
    ::protobuf::AsView::as_view(self).to_owned()
  }

  // error: optional string
  pub fn has_error(&self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(0)
    }
  }
  pub fn clear_error(&mut self) {
    unsafe {
      self.inner.ptr().clear_field_at_index(
        0
      );
    }
  }
  pub fn error_opt(&self) -> ::std::option::Option<&'_ ::protobuf::ProtoStr> {
    self.has_error().then(|| self.error())
  }
  pub fn error(&self) -> ::protobuf::View<'_, ::protobuf::ProtoString> {
    let str_view = unsafe {
      self.inner.ptr().get_string_at_index(
        0, (b"").into()
      )
    };
    ::protobuf::ProtoStr::from_utf8_unchecked(unsafe { str_view.as_ref() })
  }
  pub fn set_error(&mut self, val: impl ::protobuf::IntoProxied<::protobuf::ProtoString>) {
    unsafe {
      ::protobuf::__internal::runtime::message_set_string_field(
        ::protobuf::AsMut::as_mut(self).inner,
        0,
        val);
    }
  }

  // supported_features: optional uint64
  pub fn has_supported_features(&self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(1)
    }
  }
  pub fn clear_supported_features(&mut self) {
    unsafe {
      self.inner.ptr().clear_field_at_index(
        1
      );
    }
  }
  pub fn supported_features_opt(&self) -> ::std::option::Option<u64> {
    self.has_supported_features().then(|| self.supported_features())
  }
  pub fn supported_features(&self) -> u64 {
    unsafe {
      // TODO: b/361751487: This .into() and .try_into() is only
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      // perfectly (and do an unchecked conversion for
      // i32->enum types, since even for closed enums we trust
      // upb to only return one of the named values).
      self.inner.ptr().get_u64_at_index(
        1, (0u64).into()
      ).try_into().unwrap()
    }
  }
  pub fn set_supported_features(&mut self, val: u64) {
    unsafe {
      // TODO: b/361751487: This .into() is only here
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      //perfectly.
      self.inner.ptr_mut().set_base_field_u64_at_index(
        1, val.into()
      )
    }
  }

  // minimum_edition: optional int32
  pub fn has_minimum_edition(&self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(2)
    }
  }
  pub fn clear_minimum_edition(&mut self) {
    unsafe {
      self.inner.ptr().clear_field_at_index(
        2
      );
    }
  }
  pub fn minimum_edition_opt(&self) -> ::std::option::Option<i32> {
    self.has_minimum_edition().then(|| self.minimum_edition())
  }
  pub fn minimum_edition(&self) -> i32 {
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
  pub fn set_minimum_edition(&mut self, val: i32) {
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

  // maximum_edition: optional int32
  pub fn has_maximum_edition(&self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(3)
    }
  }
  pub fn clear_maximum_edition(&mut self) {
    unsafe {
      self.inner.ptr().clear_field_at_index(
        3
      );
    }
  }
  pub fn maximum_edition_opt(&self) -> ::std::option::Option<i32> {
    self.has_maximum_edition().then(|| self.maximum_edition())
  }
  pub fn maximum_edition(&self) -> i32 {
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
  pub fn set_maximum_edition(&mut self, val: i32) {
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

  // file: repeated message rpc.plugin.File
  pub fn file(&self) -> ::protobuf::RepeatedView<'_, super::plugin_proto::File> {
    unsafe {
      self.inner.ptr().get_array_at_index(
        4
      )
    }.map_or_else(
        ::protobuf::__internal::runtime::empty_array::<super::plugin_proto::File>,
        |raw| unsafe {
          ::protobuf::RepeatedView::from_raw(::protobuf::__internal::Private, raw)
        }
      )
  }
  pub fn file_mut(&mut self) -> ::protobuf::RepeatedMut<'_, super::plugin_proto::File> {
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
  pub fn set_file(&mut self, src: impl ::protobuf::IntoProxied<::protobuf::Repeated<super::plugin_proto::File>>) {
    unsafe {
      ::protobuf::__internal::runtime::message_set_repeated_field(
        ::protobuf::AsMut::as_mut(self).inner,
        4,
        src);
    }
  }

}

// SAFETY:
// - `CodeGeneratorResponseMut` does not perform any shared mutation.
unsafe impl ::std::marker::Send for CodeGeneratorResponseMut<'_> {}

// SAFETY:
// - `CodeGeneratorResponseMut` does not perform any shared mutation.
unsafe impl ::std::marker::Sync for CodeGeneratorResponseMut<'_> {}

impl<'msg> ::protobuf::AsView for CodeGeneratorResponseMut<'msg> {
  type Proxied = CodeGeneratorResponse;
  fn as_view(&self) -> ::protobuf::View<'_, CodeGeneratorResponse> {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for CodeGeneratorResponseMut<'msg> {
  fn into_view<'shorter>(self) -> ::protobuf::View<'shorter, CodeGeneratorResponse>
  where
      'msg: 'shorter {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::AsMut for CodeGeneratorResponseMut<'msg> {
  type MutProxied = CodeGeneratorResponse;
  fn as_mut(&mut self) -> CodeGeneratorResponseMut<'msg> {
    self.inner.reborrow().into()
  }
}

impl<'msg> ::protobuf::IntoMut<'msg> for CodeGeneratorResponseMut<'msg> {
  fn into_mut<'shorter>(self) -> CodeGeneratorResponseMut<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

#[allow(dead_code)]
impl CodeGeneratorResponse {
  pub fn new() -> Self {
    Self { inner: ::protobuf::__internal::runtime::OwnedMessageInner::<Self>::new() }
  }


  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessageMutInner<'_, CodeGeneratorResponse> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner)
  }

  pub fn as_view(&self) -> CodeGeneratorResponseView<'_> {
    ::protobuf::__internal::runtime::MessageViewInner::view_of_owned(&self.inner).into()
  }

  pub fn as_mut(&mut self) -> CodeGeneratorResponseMut<'_> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner).into()
  }

  // error: optional string
  pub fn has_error(&self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(0)
    }
  }
  pub fn clear_error(&mut self) {
    unsafe {
      self.inner.ptr().clear_field_at_index(
        0
      );
    }
  }
  pub fn error_opt(&self) -> ::std::option::Option<&'_ ::protobuf::ProtoStr> {
    self.has_error().then(|| self.error())
  }
  pub fn error(&self) -> ::protobuf::View<'_, ::protobuf::ProtoString> {
    let str_view = unsafe {
      self.inner.ptr().get_string_at_index(
        0, (b"").into()
      )
    };
    ::protobuf::ProtoStr::from_utf8_unchecked(unsafe { str_view.as_ref() })
  }
  pub fn set_error(&mut self, val: impl ::protobuf::IntoProxied<::protobuf::ProtoString>) {
    unsafe {
      ::protobuf::__internal::runtime::message_set_string_field(
        ::protobuf::AsMut::as_mut(self).inner,
        0,
        val);
    }
  }

  // supported_features: optional uint64
  pub fn has_supported_features(&self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(1)
    }
  }
  pub fn clear_supported_features(&mut self) {
    unsafe {
      self.inner.ptr().clear_field_at_index(
        1
      );
    }
  }
  pub fn supported_features_opt(&self) -> ::std::option::Option<u64> {
    self.has_supported_features().then(|| self.supported_features())
  }
  pub fn supported_features(&self) -> u64 {
    unsafe {
      // TODO: b/361751487: This .into() and .try_into() is only
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      // perfectly (and do an unchecked conversion for
      // i32->enum types, since even for closed enums we trust
      // upb to only return one of the named values).
      self.inner.ptr().get_u64_at_index(
        1, (0u64).into()
      ).try_into().unwrap()
    }
  }
  pub fn set_supported_features(&mut self, val: u64) {
    unsafe {
      // TODO: b/361751487: This .into() is only here
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      //perfectly.
      self.inner.ptr_mut().set_base_field_u64_at_index(
        1, val.into()
      )
    }
  }

  // minimum_edition: optional int32
  pub fn has_minimum_edition(&self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(2)
    }
  }
  pub fn clear_minimum_edition(&mut self) {
    unsafe {
      self.inner.ptr().clear_field_at_index(
        2
      );
    }
  }
  pub fn minimum_edition_opt(&self) -> ::std::option::Option<i32> {
    self.has_minimum_edition().then(|| self.minimum_edition())
  }
  pub fn minimum_edition(&self) -> i32 {
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
  pub fn set_minimum_edition(&mut self, val: i32) {
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

  // maximum_edition: optional int32
  pub fn has_maximum_edition(&self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(3)
    }
  }
  pub fn clear_maximum_edition(&mut self) {
    unsafe {
      self.inner.ptr().clear_field_at_index(
        3
      );
    }
  }
  pub fn maximum_edition_opt(&self) -> ::std::option::Option<i32> {
    self.has_maximum_edition().then(|| self.maximum_edition())
  }
  pub fn maximum_edition(&self) -> i32 {
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
  pub fn set_maximum_edition(&mut self, val: i32) {
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

  // file: repeated message rpc.plugin.File
  pub fn file(&self) -> ::protobuf::RepeatedView<'_, super::plugin_proto::File> {
    unsafe {
      self.inner.ptr().get_array_at_index(
        4
      )
    }.map_or_else(
        ::protobuf::__internal::runtime::empty_array::<super::plugin_proto::File>,
        |raw| unsafe {
          ::protobuf::RepeatedView::from_raw(::protobuf::__internal::Private, raw)
        }
      )
  }
  pub fn file_mut(&mut self) -> ::protobuf::RepeatedMut<'_, super::plugin_proto::File> {
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
  pub fn set_file(&mut self, src: impl ::protobuf::IntoProxied<::protobuf::Repeated<super::plugin_proto::File>>) {
    unsafe {
      ::protobuf::__internal::runtime::message_set_repeated_field(
        ::protobuf::AsMut::as_mut(self).inner,
        4,
        src);
    }
  }

}  // impl CodeGeneratorResponse

impl ::std::ops::Drop for CodeGeneratorResponse {
  #[inline]
  fn drop(&mut self) {
  }
}

impl ::std::clone::Clone for CodeGeneratorResponse {
  fn clone(&self) -> Self {
    self.as_view().to_owned()
  }
}

impl ::protobuf::AsView for CodeGeneratorResponse {
  type Proxied = Self;
  fn as_view(&self) -> CodeGeneratorResponseView<'_> {
    self.as_view()
  }
}

impl ::protobuf::AsMut for CodeGeneratorResponse {
  type MutProxied = Self;
  fn as_mut(&mut self) -> CodeGeneratorResponseMut<'_> {
    self.as_mut()
  }
}

unsafe impl ::protobuf::__internal::runtime::AssociatedMiniTable for CodeGeneratorResponse {
  fn mini_table() -> ::protobuf::__internal::runtime::MiniTablePtr {
    static ONCE_LOCK: ::std::sync::OnceLock<::protobuf::__internal::runtime::MiniTableInitPtr> =
        ::std::sync::OnceLock::new();
    unsafe {
      ONCE_LOCK.get_or_init(|| {
        super::plugin_proto::rpc__plugin__CodeGeneratorResponse_msg_init.0 =
            ::protobuf::__internal::runtime::build_mini_table("$1,((jG");
        ::protobuf::__internal::runtime::link_mini_table(
            super::plugin_proto::rpc__plugin__CodeGeneratorResponse_msg_init.0, &[<super::plugin_proto::File as ::protobuf::__internal::runtime::AssociatedMiniTable>::mini_table(),
            ], &[]);
        ::protobuf::__internal::runtime::MiniTableInitPtr(super::plugin_proto::rpc__plugin__CodeGeneratorResponse_msg_init.0)
      }).0
    }
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetArena for CodeGeneratorResponse {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for CodeGeneratorResponse {
  type Msg = CodeGeneratorResponse;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<CodeGeneratorResponse> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for CodeGeneratorResponse {
  type Msg = CodeGeneratorResponse;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<CodeGeneratorResponse> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for CodeGeneratorResponseMut<'_> {
  type Msg = CodeGeneratorResponse;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<CodeGeneratorResponse> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for CodeGeneratorResponseMut<'_> {
  type Msg = CodeGeneratorResponse;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<CodeGeneratorResponse> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for CodeGeneratorResponseView<'_> {
  type Msg = CodeGeneratorResponse;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<CodeGeneratorResponse> {
    self.inner.ptr()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetArena for CodeGeneratorResponseMut<'_> {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}



// This variable must not be referenced except by protobuf generated
// code.
pub(crate) static mut rpc__plugin__File_msg_init: ::protobuf::__internal::runtime::MiniTableInitPtr =
    ::protobuf::__internal::runtime::MiniTableInitPtr(::protobuf::__internal::runtime::MiniTablePtr::dangling());
#[allow(non_camel_case_types)]
pub struct File {
  inner: ::protobuf::__internal::runtime::OwnedMessageInner<File>
}

impl ::protobuf::Message for File {
  type MessageView<'msg> = FileView<'msg>;
  type MessageMut<'msg> = FileMut<'msg>;
}

impl ::std::default::Default for File {
  fn default() -> Self {
    Self::new()
  }
}

impl ::std::fmt::Debug for File {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

// SAFETY:
// - `File` is `Sync` because it does not implement interior mutability.
//    Neither does `FileMut`.
unsafe impl ::std::marker::Sync for File {}

// SAFETY:
// - `File` is `Send` because it uniquely owns its arena and does
//   not use thread-local data.
unsafe impl ::std::marker::Send for File {}

impl ::protobuf::Proxied for File {
  type View<'msg> = FileView<'msg>;
}

impl ::protobuf::__internal::SealedInternal for File {}

impl ::protobuf::MutProxied for File {
  type Mut<'msg> = FileMut<'msg>;
}

#[derive(Copy, Clone)]
#[allow(dead_code)]
pub struct FileView<'msg> {
  inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, File>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for FileView<'msg> {}

impl<'msg> ::protobuf::MessageView<'msg> for FileView<'msg> {
  type Message = File;
}

impl ::std::fmt::Debug for FileView<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl ::std::default::Default for FileView<'_> {
  fn default() -> FileView<'static> {
    ::protobuf::__internal::runtime::MessageViewInner::default().into()
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageViewInner<'msg, File>> for FileView<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, File>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> FileView<'msg> {

  pub fn to_owned(&self) -> File {
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

  // content: optional string
  pub fn has_content(self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(1)
    }
  }
  pub fn content_opt(self) -> ::std::option::Option<&'msg ::protobuf::ProtoStr> {
    self.has_content().then(|| self.content())
  }
  pub fn content(self) -> ::protobuf::View<'msg, ::protobuf::ProtoString> {
    let str_view = unsafe {
      self.inner.ptr().get_string_at_index(
        1, (b"").into()
      )
    };
    ::protobuf::ProtoStr::from_utf8_unchecked(unsafe { str_view.as_ref() })
  }

}

// SAFETY:
// - `FileView` is `Sync` because it does not support mutation.
unsafe impl ::std::marker::Sync for FileView<'_> {}

// SAFETY:
// - `FileView` is `Send` because while its alive a `FileMut` cannot.
// - `FileView` does not use thread-local data.
unsafe impl ::std::marker::Send for FileView<'_> {}

impl<'msg> ::protobuf::AsView for FileView<'msg> {
  type Proxied = File;
  fn as_view(&self) -> ::protobuf::View<'msg, File> {
    *self
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for FileView<'msg> {
  fn into_view<'shorter>(self) -> FileView<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

impl<'msg> ::protobuf::IntoProxied<File> for FileView<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> File {
    let mut dst = File::new();
    assert!(unsafe {
      dst.inner.ptr_mut().deep_copy(self.inner.ptr(), dst.inner.arena())
    });
    dst
  }
}

impl<'msg> ::protobuf::IntoProxied<File> for FileMut<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> File {
    ::protobuf::IntoProxied::into_proxied(::protobuf::IntoView::into_view(self), _private)
  }
}

impl ::protobuf::__internal::EntityType for File {
    type Tag = ::protobuf::__internal::entity_tag::MessageTag;
}

impl<'msg> ::protobuf::__internal::EntityType for FileView<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::ViewProxyTag;
}

impl<'msg> ::protobuf::__internal::EntityType for FileMut<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::MutProxyTag;
}

#[allow(dead_code)]
#[allow(non_camel_case_types)]
pub struct FileMut<'msg> {
  inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, File>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for FileMut<'msg> {}

impl<'msg> ::protobuf::MessageMut<'msg> for FileMut<'msg> {
  type Message = File;
}

impl ::std::fmt::Debug for FileMut<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageMutInner<'msg, File>> for FileMut<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, File>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> FileMut<'msg> {

  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private)
    -> ::protobuf::__internal::runtime::MessageMutInner<'msg, File> {
    self.inner.reborrow()
  }

  pub fn to_owned(&self) -> File {
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

  // content: optional string
  pub fn has_content(&self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(1)
    }
  }
  pub fn clear_content(&mut self) {
    unsafe {
      self.inner.ptr().clear_field_at_index(
        1
      );
    }
  }
  pub fn content_opt(&self) -> ::std::option::Option<&'_ ::protobuf::ProtoStr> {
    self.has_content().then(|| self.content())
  }
  pub fn content(&self) -> ::protobuf::View<'_, ::protobuf::ProtoString> {
    let str_view = unsafe {
      self.inner.ptr().get_string_at_index(
        1, (b"").into()
      )
    };
    ::protobuf::ProtoStr::from_utf8_unchecked(unsafe { str_view.as_ref() })
  }
  pub fn set_content(&mut self, val: impl ::protobuf::IntoProxied<::protobuf::ProtoString>) {
    unsafe {
      ::protobuf::__internal::runtime::message_set_string_field(
        ::protobuf::AsMut::as_mut(self).inner,
        1,
        val);
    }
  }

}

// SAFETY:
// - `FileMut` does not perform any shared mutation.
unsafe impl ::std::marker::Send for FileMut<'_> {}

// SAFETY:
// - `FileMut` does not perform any shared mutation.
unsafe impl ::std::marker::Sync for FileMut<'_> {}

impl<'msg> ::protobuf::AsView for FileMut<'msg> {
  type Proxied = File;
  fn as_view(&self) -> ::protobuf::View<'_, File> {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for FileMut<'msg> {
  fn into_view<'shorter>(self) -> ::protobuf::View<'shorter, File>
  where
      'msg: 'shorter {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::AsMut for FileMut<'msg> {
  type MutProxied = File;
  fn as_mut(&mut self) -> FileMut<'msg> {
    self.inner.reborrow().into()
  }
}

impl<'msg> ::protobuf::IntoMut<'msg> for FileMut<'msg> {
  fn into_mut<'shorter>(self) -> FileMut<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

#[allow(dead_code)]
impl File {
  pub fn new() -> Self {
    Self { inner: ::protobuf::__internal::runtime::OwnedMessageInner::<Self>::new() }
  }


  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessageMutInner<'_, File> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner)
  }

  pub fn as_view(&self) -> FileView<'_> {
    ::protobuf::__internal::runtime::MessageViewInner::view_of_owned(&self.inner).into()
  }

  pub fn as_mut(&mut self) -> FileMut<'_> {
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

  // content: optional string
  pub fn has_content(&self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(1)
    }
  }
  pub fn clear_content(&mut self) {
    unsafe {
      self.inner.ptr().clear_field_at_index(
        1
      );
    }
  }
  pub fn content_opt(&self) -> ::std::option::Option<&'_ ::protobuf::ProtoStr> {
    self.has_content().then(|| self.content())
  }
  pub fn content(&self) -> ::protobuf::View<'_, ::protobuf::ProtoString> {
    let str_view = unsafe {
      self.inner.ptr().get_string_at_index(
        1, (b"").into()
      )
    };
    ::protobuf::ProtoStr::from_utf8_unchecked(unsafe { str_view.as_ref() })
  }
  pub fn set_content(&mut self, val: impl ::protobuf::IntoProxied<::protobuf::ProtoString>) {
    unsafe {
      ::protobuf::__internal::runtime::message_set_string_field(
        ::protobuf::AsMut::as_mut(self).inner,
        1,
        val);
    }
  }

}  // impl File

impl ::std::ops::Drop for File {
  #[inline]
  fn drop(&mut self) {
  }
}

impl ::std::clone::Clone for File {
  fn clone(&self) -> Self {
    self.as_view().to_owned()
  }
}

impl ::protobuf::AsView for File {
  type Proxied = Self;
  fn as_view(&self) -> FileView<'_> {
    self.as_view()
  }
}

impl ::protobuf::AsMut for File {
  type MutProxied = Self;
  fn as_mut(&mut self) -> FileMut<'_> {
    self.as_mut()
  }
}

unsafe impl ::protobuf::__internal::runtime::AssociatedMiniTable for File {
  fn mini_table() -> ::protobuf::__internal::runtime::MiniTablePtr {
    static ONCE_LOCK: ::std::sync::OnceLock<::protobuf::__internal::runtime::MiniTableInitPtr> =
        ::std::sync::OnceLock::new();
    unsafe {
      ONCE_LOCK.get_or_init(|| {
        super::plugin_proto::rpc__plugin__File_msg_init.0 =
            ::protobuf::__internal::runtime::build_mini_table("$1m1");
        ::protobuf::__internal::runtime::link_mini_table(
            super::plugin_proto::rpc__plugin__File_msg_init.0, &[], &[]);
        ::protobuf::__internal::runtime::MiniTableInitPtr(super::plugin_proto::rpc__plugin__File_msg_init.0)
      }).0
    }
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetArena for File {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for File {
  type Msg = File;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<File> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for File {
  type Msg = File;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<File> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for FileMut<'_> {
  type Msg = File;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<File> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for FileMut<'_> {
  type Msg = File;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<File> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for FileView<'_> {
  type Msg = File;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<File> {
    self.inner.ptr()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetArena for FileMut<'_> {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}




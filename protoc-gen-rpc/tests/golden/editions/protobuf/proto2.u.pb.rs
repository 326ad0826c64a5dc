const _: () = ::protobuf::__internal::assert_compatible_gencode_version("0.36.2-release");
// This variable must not be referenced except by protobuf generated
// code.
pub(crate) static mut editions__Legacy_msg_init: ::protobuf::__internal::runtime::MiniTableInitPtr =
    ::protobuf::__internal::runtime::MiniTableInitPtr(::protobuf::__internal::runtime::MiniTablePtr::dangling());
#[allow(non_camel_case_types)]
pub struct Legacy {
  inner: ::protobuf::__internal::runtime::OwnedMessageInner<Legacy>
}

impl ::protobuf::Message for Legacy {
  type MessageView<'msg> = LegacyView<'msg>;
  type MessageMut<'msg> = LegacyMut<'msg>;
}

impl ::std::default::Default for Legacy {
  fn default() -> Self {
    Self::new()
  }
}

impl ::std::fmt::Debug for Legacy {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

// SAFETY:
// - `Legacy` is `Sync` because it does not implement interior mutability.
//    Neither does `LegacyMut`.
unsafe impl ::std::marker::Sync for Legacy {}

// SAFETY:
// - `Legacy` is `Send` because it uniquely owns its arena and does
//   not use thread-local data.
unsafe impl ::std::marker::Send for Legacy {}

impl ::protobuf::Proxied for Legacy {
  type View<'msg> = LegacyView<'msg>;
}

impl ::protobuf::__internal::SealedInternal for Legacy {}

impl ::protobuf::MutProxied for Legacy {
  type Mut<'msg> = LegacyMut<'msg>;
}

#[derive(Copy, Clone)]
#[allow(dead_code)]
pub struct LegacyView<'msg> {
  inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, Legacy>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for LegacyView<'msg> {}

impl<'msg> ::protobuf::MessageView<'msg> for LegacyView<'msg> {
  type Message = Legacy;
}

impl ::std::fmt::Debug for LegacyView<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl ::std::default::Default for LegacyView<'_> {
  fn default() -> LegacyView<'static> {
    ::protobuf::__internal::runtime::MessageViewInner::default().into()
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageViewInner<'msg, Legacy>> for LegacyView<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, Legacy>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> LegacyView<'msg> {

  pub fn to_owned(&self) -> Legacy {
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
// - `LegacyView` is `Sync` because it does not support mutation.
unsafe impl ::std::marker::Sync for LegacyView<'_> {}

// SAFETY:
// - `LegacyView` is `Send` because while its alive a `LegacyMut` cannot.
// - `LegacyView` does not use thread-local data.
unsafe impl ::std::marker::Send for LegacyView<'_> {}

impl<'msg> ::protobuf::AsView for LegacyView<'msg> {
  type Proxied = Legacy;
  fn as_view(&self) -> ::protobuf::View<'msg, Legacy> {
    *self
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for LegacyView<'msg> {
  fn into_view<'shorter>(self) -> LegacyView<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

impl<'msg> ::protobuf::IntoProxied<Legacy> for LegacyView<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> Legacy {
    let mut dst = Legacy::new();
    assert!(unsafe {
      dst.inner.ptr_mut().deep_copy(self.inner.ptr(), dst.inner.arena())
    });
    dst
  }
}

impl<'msg> ::protobuf::IntoProxied<Legacy> for LegacyMut<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> Legacy {
    ::protobuf::IntoProxied::into_proxied(::protobuf::IntoView::into_view(self), _private)
  }
}

impl ::protobuf::__internal::EntityType for Legacy {
    type Tag = ::protobuf::__internal::entity_tag::MessageTag;
}

impl<'msg> ::protobuf::__internal::EntityType for LegacyView<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::ViewProxyTag;
}

impl<'msg> ::protobuf::__internal::EntityType for LegacyMut<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::MutProxyTag;
}

#[allow(dead_code)]
#[allow(non_camel_case_types)]
pub struct LegacyMut<'msg> {
  inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, Legacy>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for LegacyMut<'msg> {}

impl<'msg> ::protobuf::MessageMut<'msg> for LegacyMut<'msg> {
  type Message = Legacy;
}

impl ::std::fmt::Debug for LegacyMut<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageMutInner<'msg, Legacy>> for LegacyMut<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, Legacy>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> LegacyMut<'msg> {

  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private)
    -> ::protobuf::__internal::runtime::MessageMutInner<'msg, Legacy> {
    self.inner.reborrow()
  }

  pub fn to_owned(&self) -> Legacy {
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
// - `LegacyMut` does not perform any shared mutation.
unsafe impl ::std::marker::Send for LegacyMut<'_> {}

// SAFETY:
// - `LegacyMut` does not perform any shared mutation.
unsafe impl ::std::marker::Sync for LegacyMut<'_> {}

impl<'msg> ::protobuf::AsView for LegacyMut<'msg> {
  type Proxied = Legacy;
  fn as_view(&self) -> ::protobuf::View<'_, Legacy> {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for LegacyMut<'msg> {
  fn into_view<'shorter>(self) -> ::protobuf::View<'shorter, Legacy>
  where
      'msg: 'shorter {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::AsMut for LegacyMut<'msg> {
  type MutProxied = Legacy;
  fn as_mut(&mut self) -> LegacyMut<'msg> {
    self.inner.reborrow().into()
  }
}

impl<'msg> ::protobuf::IntoMut<'msg> for LegacyMut<'msg> {
  fn into_mut<'shorter>(self) -> LegacyMut<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

#[allow(dead_code)]
impl Legacy {
  pub fn new() -> Self {
    Self { inner: ::protobuf::__internal::runtime::OwnedMessageInner::<Self>::new() }
  }


  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessageMutInner<'_, Legacy> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner)
  }

  pub fn as_view(&self) -> LegacyView<'_> {
    ::protobuf::__internal::runtime::MessageViewInner::view_of_owned(&self.inner).into()
  }

  pub fn as_mut(&mut self) -> LegacyMut<'_> {
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

}  // impl Legacy

impl ::std::ops::Drop for Legacy {
  #[inline]
  fn drop(&mut self) {
  }
}

impl ::std::clone::Clone for Legacy {
  fn clone(&self) -> Self {
    self.as_view().to_owned()
  }
}

impl ::protobuf::AsView for Legacy {
  type Proxied = Self;
  fn as_view(&self) -> LegacyView<'_> {
    self.as_view()
  }
}

impl ::protobuf::AsMut for Legacy {
  type MutProxied = Self;
  fn as_mut(&mut self) -> LegacyMut<'_> {
    self.as_mut()
  }
}

unsafe impl ::protobuf::__internal::runtime::AssociatedMiniTable for Legacy {
  fn mini_table() -> ::protobuf::__internal::runtime::MiniTablePtr {
    static ONCE_LOCK: ::std::sync::OnceLock<::protobuf::__internal::runtime::MiniTableInitPtr> =
        ::std::sync::OnceLock::new();
    unsafe {
      ONCE_LOCK.get_or_init(|| {
        super::proto2_proto::editions__Legacy_msg_init.0 =
            ::protobuf::__internal::runtime::build_mini_table("$P1N");
        ::protobuf::__internal::runtime::link_mini_table(
            super::proto2_proto::editions__Legacy_msg_init.0, &[], &[]);
        ::protobuf::__internal::runtime::MiniTableInitPtr(super::proto2_proto::editions__Legacy_msg_init.0)
      }).0
    }
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetArena for Legacy {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for Legacy {
  type Msg = Legacy;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Legacy> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for Legacy {
  type Msg = Legacy;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Legacy> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for LegacyMut<'_> {
  type Msg = Legacy;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Legacy> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for LegacyMut<'_> {
  type Msg = Legacy;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Legacy> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for LegacyView<'_> {
  type Msg = Legacy;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Legacy> {
    self.inner.ptr()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetArena for LegacyMut<'_> {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}




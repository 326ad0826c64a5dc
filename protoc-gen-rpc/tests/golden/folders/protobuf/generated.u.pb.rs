const _: () = ::protobuf::__internal::assert_compatible_gencode_version("0.36.2-release");
// This variable must not be referenced except by protobuf generated
// code.
pub(crate) static mut generated__Taken_msg_init: ::protobuf::__internal::runtime::MiniTableInitPtr =
    ::protobuf::__internal::runtime::MiniTableInitPtr(::protobuf::__internal::runtime::MiniTablePtr::dangling());
#[allow(non_camel_case_types)]
pub struct Taken {
  inner: ::protobuf::__internal::runtime::OwnedMessageInner<Taken>
}

impl ::protobuf::Message for Taken {
  type MessageView<'msg> = TakenView<'msg>;
  type MessageMut<'msg> = TakenMut<'msg>;
}

impl ::std::default::Default for Taken {
  fn default() -> Self {
    Self::new()
  }
}

impl ::std::fmt::Debug for Taken {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

// SAFETY:
// - `Taken` is `Sync` because it does not implement interior mutability.
//    Neither does `TakenMut`.
unsafe impl ::std::marker::Sync for Taken {}

// SAFETY:
// - `Taken` is `Send` because it uniquely owns its arena and does
//   not use thread-local data.
unsafe impl ::std::marker::Send for Taken {}

impl ::protobuf::Proxied for Taken {
  type View<'msg> = TakenView<'msg>;
}

impl ::protobuf::__internal::SealedInternal for Taken {}

impl ::protobuf::MutProxied for Taken {
  type Mut<'msg> = TakenMut<'msg>;
}

#[derive(Copy, Clone)]
#[allow(dead_code)]
pub struct TakenView<'msg> {
  inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, Taken>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for TakenView<'msg> {}

impl<'msg> ::protobuf::MessageView<'msg> for TakenView<'msg> {
  type Message = Taken;
}

impl ::std::fmt::Debug for TakenView<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl ::std::default::Default for TakenView<'_> {
  fn default() -> TakenView<'static> {
    ::protobuf::__internal::runtime::MessageViewInner::default().into()
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageViewInner<'msg, Taken>> for TakenView<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, Taken>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> TakenView<'msg> {

  pub fn to_owned(&self) -> Taken {
    ::protobuf::IntoProxied::into_proxied(*self, ::protobuf::__internal::Private)
  }

}

// SAFETY:
// - `TakenView` is `Sync` because it does not support mutation.
unsafe impl ::std::marker::Sync for TakenView<'_> {}

// SAFETY:
// - `TakenView` is `Send` because while its alive a `TakenMut` cannot.
// - `TakenView` does not use thread-local data.
unsafe impl ::std::marker::Send for TakenView<'_> {}

impl<'msg> ::protobuf::AsView for TakenView<'msg> {
  type Proxied = Taken;
  fn as_view(&self) -> ::protobuf::View<'msg, Taken> {
    *self
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for TakenView<'msg> {
  fn into_view<'shorter>(self) -> TakenView<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

impl<'msg> ::protobuf::IntoProxied<Taken> for TakenView<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> Taken {
    let mut dst = Taken::new();
    assert!(unsafe {
      dst.inner.ptr_mut().deep_copy(self.inner.ptr(), dst.inner.arena())
    });
    dst
  }
}

impl<'msg> ::protobuf::IntoProxied<Taken> for TakenMut<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> Taken {
    ::protobuf::IntoProxied::into_proxied(::protobuf::IntoView::into_view(self), _private)
  }
}

impl ::protobuf::__internal::EntityType for Taken {
    type Tag = ::protobuf::__internal::entity_tag::MessageTag;
}

impl<'msg> ::protobuf::__internal::EntityType for TakenView<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::ViewProxyTag;
}

impl<'msg> ::protobuf::__internal::EntityType for TakenMut<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::MutProxyTag;
}

#[allow(dead_code)]
#[allow(non_camel_case_types)]
pub struct TakenMut<'msg> {
  inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, Taken>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for TakenMut<'msg> {}

impl<'msg> ::protobuf::MessageMut<'msg> for TakenMut<'msg> {
  type Message = Taken;
}

impl ::std::fmt::Debug for TakenMut<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageMutInner<'msg, Taken>> for TakenMut<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, Taken>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> TakenMut<'msg> {

  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private)
    -> ::protobuf::__internal::runtime::MessageMutInner<'msg, Taken> {
    self.inner.reborrow()
  }

  pub fn to_owned(&self) -> Taken {
    ::protobuf::AsView::as_view(self).to_owned()
  }

}

// SAFETY:
// - `TakenMut` does not perform any shared mutation.
unsafe impl ::std::marker::Send for TakenMut<'_> {}

// SAFETY:
// - `TakenMut` does not perform any shared mutation.
unsafe impl ::std::marker::Sync for TakenMut<'_> {}

impl<'msg> ::protobuf::AsView for TakenMut<'msg> {
  type Proxied = Taken;
  fn as_view(&self) -> ::protobuf::View<'_, Taken> {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for TakenMut<'msg> {
  fn into_view<'shorter>(self) -> ::protobuf::View<'shorter, Taken>
  where
      'msg: 'shorter {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::AsMut for TakenMut<'msg> {
  type MutProxied = Taken;
  fn as_mut(&mut self) -> TakenMut<'msg> {
    self.inner.reborrow().into()
  }
}

impl<'msg> ::protobuf::IntoMut<'msg> for TakenMut<'msg> {
  fn into_mut<'shorter>(self) -> TakenMut<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

#[allow(dead_code)]
impl Taken {
  pub fn new() -> Self {
    Self { inner: ::protobuf::__internal::runtime::OwnedMessageInner::<Self>::new() }
  }


  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessageMutInner<'_, Taken> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner)
  }

  pub fn as_view(&self) -> TakenView<'_> {
    ::protobuf::__internal::runtime::MessageViewInner::view_of_owned(&self.inner).into()
  }

  pub fn as_mut(&mut self) -> TakenMut<'_> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner).into()
  }

}  // impl Taken

impl ::std::ops::Drop for Taken {
  #[inline]
  fn drop(&mut self) {
  }
}

impl ::std::clone::Clone for Taken {
  fn clone(&self) -> Self {
    self.as_view().to_owned()
  }
}

impl ::protobuf::AsView for Taken {
  type Proxied = Self;
  fn as_view(&self) -> TakenView<'_> {
    self.as_view()
  }
}

impl ::protobuf::AsMut for Taken {
  type MutProxied = Self;
  fn as_mut(&mut self) -> TakenMut<'_> {
    self.as_mut()
  }
}

unsafe impl ::protobuf::__internal::runtime::AssociatedMiniTable for Taken {
  fn mini_table() -> ::protobuf::__internal::runtime::MiniTablePtr {
    static ONCE_LOCK: ::std::sync::OnceLock<::protobuf::__internal::runtime::MiniTableInitPtr> =
        ::std::sync::OnceLock::new();
    unsafe {
      ONCE_LOCK.get_or_init(|| {
        super::generated_proto::generated__Taken_msg_init.0 =
            ::protobuf::__internal::runtime::build_mini_table("$");
        ::protobuf::__internal::runtime::link_mini_table(
            super::generated_proto::generated__Taken_msg_init.0, &[], &[]);
        ::protobuf::__internal::runtime::MiniTableInitPtr(super::generated_proto::generated__Taken_msg_init.0)
      }).0
    }
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetArena for Taken {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for Taken {
  type Msg = Taken;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Taken> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for Taken {
  type Msg = Taken;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Taken> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for TakenMut<'_> {
  type Msg = Taken;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Taken> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for TakenMut<'_> {
  type Msg = Taken;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Taken> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for TakenView<'_> {
  type Msg = Taken;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Taken> {
    self.inner.ptr()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetArena for TakenMut<'_> {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}




const _: () = ::protobuf::__internal::assert_compatible_gencode_version("0.36.2-release");
// This variable must not be referenced except by protobuf generated
// code.
pub(crate) static mut A_msg_init: ::protobuf::__internal::runtime::MiniTableInitPtr =
    ::protobuf::__internal::runtime::MiniTableInitPtr(::protobuf::__internal::runtime::MiniTablePtr::dangling());
#[allow(non_camel_case_types)]
pub struct A {
  inner: ::protobuf::__internal::runtime::OwnedMessageInner<A>
}

impl ::protobuf::Message for A {
  type MessageView<'msg> = AView<'msg>;
  type MessageMut<'msg> = AMut<'msg>;
}

impl ::std::default::Default for A {
  fn default() -> Self {
    Self::new()
  }
}

impl ::std::fmt::Debug for A {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

// SAFETY:
// - `A` is `Sync` because it does not implement interior mutability.
//    Neither does `AMut`.
unsafe impl ::std::marker::Sync for A {}

// SAFETY:
// - `A` is `Send` because it uniquely owns its arena and does
//   not use thread-local data.
unsafe impl ::std::marker::Send for A {}

impl ::protobuf::Proxied for A {
  type View<'msg> = AView<'msg>;
}

impl ::protobuf::__internal::SealedInternal for A {}

impl ::protobuf::MutProxied for A {
  type Mut<'msg> = AMut<'msg>;
}

#[derive(Copy, Clone)]
#[allow(dead_code)]
pub struct AView<'msg> {
  inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, A>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for AView<'msg> {}

impl<'msg> ::protobuf::MessageView<'msg> for AView<'msg> {
  type Message = A;
}

impl ::std::fmt::Debug for AView<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl ::std::default::Default for AView<'_> {
  fn default() -> AView<'static> {
    ::protobuf::__internal::runtime::MessageViewInner::default().into()
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageViewInner<'msg, A>> for AView<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, A>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> AView<'msg> {

  pub fn to_owned(&self) -> A {
    ::protobuf::IntoProxied::into_proxied(*self, ::protobuf::__internal::Private)
  }

}

// SAFETY:
// - `AView` is `Sync` because it does not support mutation.
unsafe impl ::std::marker::Sync for AView<'_> {}

// SAFETY:
// - `AView` is `Send` because while its alive a `AMut` cannot.
// - `AView` does not use thread-local data.
unsafe impl ::std::marker::Send for AView<'_> {}

impl<'msg> ::protobuf::AsView for AView<'msg> {
  type Proxied = A;
  fn as_view(&self) -> ::protobuf::View<'msg, A> {
    *self
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for AView<'msg> {
  fn into_view<'shorter>(self) -> AView<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

impl<'msg> ::protobuf::IntoProxied<A> for AView<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> A {
    let mut dst = A::new();
    assert!(unsafe {
      dst.inner.ptr_mut().deep_copy(self.inner.ptr(), dst.inner.arena())
    });
    dst
  }
}

impl<'msg> ::protobuf::IntoProxied<A> for AMut<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> A {
    ::protobuf::IntoProxied::into_proxied(::protobuf::IntoView::into_view(self), _private)
  }
}

impl ::protobuf::__internal::EntityType for A {
    type Tag = ::protobuf::__internal::entity_tag::MessageTag;
}

impl<'msg> ::protobuf::__internal::EntityType for AView<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::ViewProxyTag;
}

impl<'msg> ::protobuf::__internal::EntityType for AMut<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::MutProxyTag;
}

#[allow(dead_code)]
#[allow(non_camel_case_types)]
pub struct AMut<'msg> {
  inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, A>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for AMut<'msg> {}

impl<'msg> ::protobuf::MessageMut<'msg> for AMut<'msg> {
  type Message = A;
}

impl ::std::fmt::Debug for AMut<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageMutInner<'msg, A>> for AMut<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, A>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> AMut<'msg> {

  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private)
    -> ::protobuf::__internal::runtime::MessageMutInner<'msg, A> {
    self.inner.reborrow()
  }

  pub fn to_owned(&self) -> A {
    ::protobuf::AsView::as_view(self).to_owned()
  }

}

// SAFETY:
// - `AMut` does not perform any shared mutation.
unsafe impl ::std::marker::Send for AMut<'_> {}

// SAFETY:
// - `AMut` does not perform any shared mutation.
unsafe impl ::std::marker::Sync for AMut<'_> {}

impl<'msg> ::protobuf::AsView for AMut<'msg> {
  type Proxied = A;
  fn as_view(&self) -> ::protobuf::View<'_, A> {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for AMut<'msg> {
  fn into_view<'shorter>(self) -> ::protobuf::View<'shorter, A>
  where
      'msg: 'shorter {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::AsMut for AMut<'msg> {
  type MutProxied = A;
  fn as_mut(&mut self) -> AMut<'msg> {
    self.inner.reborrow().into()
  }
}

impl<'msg> ::protobuf::IntoMut<'msg> for AMut<'msg> {
  fn into_mut<'shorter>(self) -> AMut<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

#[allow(dead_code)]
impl A {
  pub fn new() -> Self {
    Self { inner: ::protobuf::__internal::runtime::OwnedMessageInner::<Self>::new() }
  }


  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessageMutInner<'_, A> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner)
  }

  pub fn as_view(&self) -> AView<'_> {
    ::protobuf::__internal::runtime::MessageViewInner::view_of_owned(&self.inner).into()
  }

  pub fn as_mut(&mut self) -> AMut<'_> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner).into()
  }

}  // impl A

impl ::std::ops::Drop for A {
  #[inline]
  fn drop(&mut self) {
  }
}

impl ::std::clone::Clone for A {
  fn clone(&self) -> Self {
    self.as_view().to_owned()
  }
}

impl ::protobuf::AsView for A {
  type Proxied = Self;
  fn as_view(&self) -> AView<'_> {
    self.as_view()
  }
}

impl ::protobuf::AsMut for A {
  type MutProxied = Self;
  fn as_mut(&mut self) -> AMut<'_> {
    self.as_mut()
  }
}

unsafe impl ::protobuf::__internal::runtime::AssociatedMiniTable for A {
  fn mini_table() -> ::protobuf::__internal::runtime::MiniTablePtr {
    static ONCE_LOCK: ::std::sync::OnceLock<::protobuf::__internal::runtime::MiniTableInitPtr> =
        ::std::sync::OnceLock::new();
    unsafe {
      ONCE_LOCK.get_or_init(|| {
        super::short_proto::A_msg_init.0 =
            ::protobuf::__internal::runtime::build_mini_table("$");
        ::protobuf::__internal::runtime::link_mini_table(
            super::short_proto::A_msg_init.0, &[], &[]);
        ::protobuf::__internal::runtime::MiniTableInitPtr(super::short_proto::A_msg_init.0)
      }).0
    }
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetArena for A {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for A {
  type Msg = A;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<A> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for A {
  type Msg = A;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<A> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for AMut<'_> {
  type Msg = A;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<A> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for AMut<'_> {
  type Msg = A;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<A> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for AView<'_> {
  type Msg = A;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<A> {
    self.inner.ptr()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetArena for AMut<'_> {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}




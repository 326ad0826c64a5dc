const _: () = ::protobuf::__internal::assert_compatible_gencode_version("0.36.2-release");
// This variable must not be referenced except by protobuf generated
// code.
pub(crate) static mut messages__Self_msg_init: ::protobuf::__internal::runtime::MiniTableInitPtr =
    ::protobuf::__internal::runtime::MiniTableInitPtr(::protobuf::__internal::runtime::MiniTablePtr::dangling());
#[allow(non_camel_case_types)]
pub struct Self_ {
  inner: ::protobuf::__internal::runtime::OwnedMessageInner<Self_>
}

impl ::protobuf::Message for Self_ {
  type MessageView<'msg> = Self_View<'msg>;
  type MessageMut<'msg> = Self_Mut<'msg>;
}

impl ::std::default::Default for Self_ {
  fn default() -> Self {
    Self::new()
  }
}

impl ::std::fmt::Debug for Self_ {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

// SAFETY:
// - `Self_` is `Sync` because it does not implement interior mutability.
//    Neither does `Self_Mut`.
unsafe impl ::std::marker::Sync for Self_ {}

// SAFETY:
// - `Self_` is `Send` because it uniquely owns its arena and does
//   not use thread-local data.
unsafe impl ::std::marker::Send for Self_ {}

impl ::protobuf::Proxied for Self_ {
  type View<'msg> = Self_View<'msg>;
}

impl ::protobuf::__internal::SealedInternal for Self_ {}

impl ::protobuf::MutProxied for Self_ {
  type Mut<'msg> = Self_Mut<'msg>;
}

#[derive(Copy, Clone)]
#[allow(dead_code)]
pub struct Self_View<'msg> {
  inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, Self_>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for Self_View<'msg> {}

impl<'msg> ::protobuf::MessageView<'msg> for Self_View<'msg> {
  type Message = Self_;
}

impl ::std::fmt::Debug for Self_View<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl ::std::default::Default for Self_View<'_> {
  fn default() -> Self_View<'static> {
    ::protobuf::__internal::runtime::MessageViewInner::default().into()
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageViewInner<'msg, Self_>> for Self_View<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, Self_>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> Self_View<'msg> {

  pub fn to_owned(&self) -> Self_ {
    ::protobuf::IntoProxied::into_proxied(*self, ::protobuf::__internal::Private)
  }

}

// SAFETY:
// - `Self_View` is `Sync` because it does not support mutation.
unsafe impl ::std::marker::Sync for Self_View<'_> {}

// SAFETY:
// - `Self_View` is `Send` because while its alive a `Self_Mut` cannot.
// - `Self_View` does not use thread-local data.
unsafe impl ::std::marker::Send for Self_View<'_> {}

impl<'msg> ::protobuf::AsView for Self_View<'msg> {
  type Proxied = Self_;
  fn as_view(&self) -> ::protobuf::View<'msg, Self_> {
    *self
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for Self_View<'msg> {
  fn into_view<'shorter>(self) -> Self_View<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

impl<'msg> ::protobuf::IntoProxied<Self_> for Self_View<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> Self_ {
    let mut dst = Self_::new();
    assert!(unsafe {
      dst.inner.ptr_mut().deep_copy(self.inner.ptr(), dst.inner.arena())
    });
    dst
  }
}

impl<'msg> ::protobuf::IntoProxied<Self_> for Self_Mut<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> Self_ {
    ::protobuf::IntoProxied::into_proxied(::protobuf::IntoView::into_view(self), _private)
  }
}

impl ::protobuf::__internal::EntityType for Self_ {
    type Tag = ::protobuf::__internal::entity_tag::MessageTag;
}

impl<'msg> ::protobuf::__internal::EntityType for Self_View<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::ViewProxyTag;
}

impl<'msg> ::protobuf::__internal::EntityType for Self_Mut<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::MutProxyTag;
}

#[allow(dead_code)]
#[allow(non_camel_case_types)]
pub struct Self_Mut<'msg> {
  inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, Self_>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for Self_Mut<'msg> {}

impl<'msg> ::protobuf::MessageMut<'msg> for Self_Mut<'msg> {
  type Message = Self_;
}

impl ::std::fmt::Debug for Self_Mut<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageMutInner<'msg, Self_>> for Self_Mut<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, Self_>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> Self_Mut<'msg> {

  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private)
    -> ::protobuf::__internal::runtime::MessageMutInner<'msg, Self_> {
    self.inner.reborrow()
  }

  pub fn to_owned(&self) -> Self_ {
    ::protobuf::AsView::as_view(self).to_owned()
  }

}

// SAFETY:
// - `Self_Mut` does not perform any shared mutation.
unsafe impl ::std::marker::Send for Self_Mut<'_> {}

// SAFETY:
// - `Self_Mut` does not perform any shared mutation.
unsafe impl ::std::marker::Sync for Self_Mut<'_> {}

impl<'msg> ::protobuf::AsView for Self_Mut<'msg> {
  type Proxied = Self_;
  fn as_view(&self) -> ::protobuf::View<'_, Self_> {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for Self_Mut<'msg> {
  fn into_view<'shorter>(self) -> ::protobuf::View<'shorter, Self_>
  where
      'msg: 'shorter {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::AsMut for Self_Mut<'msg> {
  type MutProxied = Self_;
  fn as_mut(&mut self) -> Self_Mut<'msg> {
    self.inner.reborrow().into()
  }
}

impl<'msg> ::protobuf::IntoMut<'msg> for Self_Mut<'msg> {
  fn into_mut<'shorter>(self) -> Self_Mut<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

#[allow(dead_code)]
impl Self_ {
  pub fn new() -> Self {
    Self { inner: ::protobuf::__internal::runtime::OwnedMessageInner::<Self>::new() }
  }


  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessageMutInner<'_, Self_> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner)
  }

  pub fn as_view(&self) -> Self_View<'_> {
    ::protobuf::__internal::runtime::MessageViewInner::view_of_owned(&self.inner).into()
  }

  pub fn as_mut(&mut self) -> Self_Mut<'_> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner).into()
  }

}  // impl Self_

impl ::std::ops::Drop for Self_ {
  #[inline]
  fn drop(&mut self) {
  }
}

impl ::std::clone::Clone for Self_ {
  fn clone(&self) -> Self {
    self.as_view().to_owned()
  }
}

impl ::protobuf::AsView for Self_ {
  type Proxied = Self;
  fn as_view(&self) -> Self_View<'_> {
    self.as_view()
  }
}

impl ::protobuf::AsMut for Self_ {
  type MutProxied = Self;
  fn as_mut(&mut self) -> Self_Mut<'_> {
    self.as_mut()
  }
}

unsafe impl ::protobuf::__internal::runtime::AssociatedMiniTable for Self_ {
  fn mini_table() -> ::protobuf::__internal::runtime::MiniTablePtr {
    static ONCE_LOCK: ::std::sync::OnceLock<::protobuf::__internal::runtime::MiniTableInitPtr> =
        ::std::sync::OnceLock::new();
    unsafe {
      ONCE_LOCK.get_or_init(|| {
        super::messages_proto::messages__Self_msg_init.0 =
            ::protobuf::__internal::runtime::build_mini_table("$");
        ::protobuf::__internal::runtime::link_mini_table(
            super::messages_proto::messages__Self_msg_init.0, &[], &[]);
        ::protobuf::__internal::runtime::MiniTableInitPtr(super::messages_proto::messages__Self_msg_init.0)
      }).0
    }
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetArena for Self_ {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for Self_ {
  type Msg = Self_;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Self_> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for Self_ {
  type Msg = Self_;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Self_> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for Self_Mut<'_> {
  type Msg = Self_;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Self_> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for Self_Mut<'_> {
  type Msg = Self_;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Self_> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for Self_View<'_> {
  type Msg = Self_;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Self_> {
    self.inner.ptr()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetArena for Self_Mut<'_> {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}

pub mod self_ {// This variable must not be referenced except by protobuf generated
// code.
pub(crate) static mut messages__Self__Inner_msg_init: ::protobuf::__internal::runtime::MiniTableInitPtr =
    ::protobuf::__internal::runtime::MiniTableInitPtr(::protobuf::__internal::runtime::MiniTablePtr::dangling());
#[allow(non_camel_case_types)]
pub struct Inner {
  inner: ::protobuf::__internal::runtime::OwnedMessageInner<Inner>
}

impl ::protobuf::Message for Inner {
  type MessageView<'msg> = InnerView<'msg>;
  type MessageMut<'msg> = InnerMut<'msg>;
}

impl ::std::default::Default for Inner {
  fn default() -> Self {
    Self::new()
  }
}

impl ::std::fmt::Debug for Inner {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

// SAFETY:
// - `Inner` is `Sync` because it does not implement interior mutability.
//    Neither does `InnerMut`.
unsafe impl ::std::marker::Sync for Inner {}

// SAFETY:
// - `Inner` is `Send` because it uniquely owns its arena and does
//   not use thread-local data.
unsafe impl ::std::marker::Send for Inner {}

impl ::protobuf::Proxied for Inner {
  type View<'msg> = InnerView<'msg>;
}

impl ::protobuf::__internal::SealedInternal for Inner {}

impl ::protobuf::MutProxied for Inner {
  type Mut<'msg> = InnerMut<'msg>;
}

#[derive(Copy, Clone)]
#[allow(dead_code)]
pub struct InnerView<'msg> {
  inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, Inner>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for InnerView<'msg> {}

impl<'msg> ::protobuf::MessageView<'msg> for InnerView<'msg> {
  type Message = Inner;
}

impl ::std::fmt::Debug for InnerView<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl ::std::default::Default for InnerView<'_> {
  fn default() -> InnerView<'static> {
    ::protobuf::__internal::runtime::MessageViewInner::default().into()
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageViewInner<'msg, Inner>> for InnerView<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, Inner>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> InnerView<'msg> {

  pub fn to_owned(&self) -> Inner {
    ::protobuf::IntoProxied::into_proxied(*self, ::protobuf::__internal::Private)
  }

}

// SAFETY:
// - `InnerView` is `Sync` because it does not support mutation.
unsafe impl ::std::marker::Sync for InnerView<'_> {}

// SAFETY:
// - `InnerView` is `Send` because while its alive a `InnerMut` cannot.
// - `InnerView` does not use thread-local data.
unsafe impl ::std::marker::Send for InnerView<'_> {}

impl<'msg> ::protobuf::AsView for InnerView<'msg> {
  type Proxied = Inner;
  fn as_view(&self) -> ::protobuf::View<'msg, Inner> {
    *self
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for InnerView<'msg> {
  fn into_view<'shorter>(self) -> InnerView<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

impl<'msg> ::protobuf::IntoProxied<Inner> for InnerView<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> Inner {
    let mut dst = Inner::new();
    assert!(unsafe {
      dst.inner.ptr_mut().deep_copy(self.inner.ptr(), dst.inner.arena())
    });
    dst
  }
}

impl<'msg> ::protobuf::IntoProxied<Inner> for InnerMut<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> Inner {
    ::protobuf::IntoProxied::into_proxied(::protobuf::IntoView::into_view(self), _private)
  }
}

impl ::protobuf::__internal::EntityType for Inner {
    type Tag = ::protobuf::__internal::entity_tag::MessageTag;
}

impl<'msg> ::protobuf::__internal::EntityType for InnerView<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::ViewProxyTag;
}

impl<'msg> ::protobuf::__internal::EntityType for InnerMut<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::MutProxyTag;
}

#[allow(dead_code)]
#[allow(non_camel_case_types)]
pub struct InnerMut<'msg> {
  inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, Inner>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for InnerMut<'msg> {}

impl<'msg> ::protobuf::MessageMut<'msg> for InnerMut<'msg> {
  type Message = Inner;
}

impl ::std::fmt::Debug for InnerMut<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageMutInner<'msg, Inner>> for InnerMut<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, Inner>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> InnerMut<'msg> {

  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private)
    -> ::protobuf::__internal::runtime::MessageMutInner<'msg, Inner> {
    self.inner.reborrow()
  }

  pub fn to_owned(&self) -> Inner {
    ::protobuf::AsView::as_view(self).to_owned()
  }

}

// SAFETY:
// - `InnerMut` does not perform any shared mutation.
unsafe impl ::std::marker::Send for InnerMut<'_> {}

// SAFETY:
// - `InnerMut` does not perform any shared mutation.
unsafe impl ::std::marker::Sync for InnerMut<'_> {}

impl<'msg> ::protobuf::AsView for InnerMut<'msg> {
  type Proxied = Inner;
  fn as_view(&self) -> ::protobuf::View<'_, Inner> {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for InnerMut<'msg> {
  fn into_view<'shorter>(self) -> ::protobuf::View<'shorter, Inner>
  where
      'msg: 'shorter {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::AsMut for InnerMut<'msg> {
  type MutProxied = Inner;
  fn as_mut(&mut self) -> InnerMut<'msg> {
    self.inner.reborrow().into()
  }
}

impl<'msg> ::protobuf::IntoMut<'msg> for InnerMut<'msg> {
  fn into_mut<'shorter>(self) -> InnerMut<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

#[allow(dead_code)]
impl Inner {
  pub fn new() -> Self {
    Self { inner: ::protobuf::__internal::runtime::OwnedMessageInner::<Self>::new() }
  }


  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessageMutInner<'_, Inner> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner)
  }

  pub fn as_view(&self) -> InnerView<'_> {
    ::protobuf::__internal::runtime::MessageViewInner::view_of_owned(&self.inner).into()
  }

  pub fn as_mut(&mut self) -> InnerMut<'_> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner).into()
  }

}  // impl Inner

impl ::std::ops::Drop for Inner {
  #[inline]
  fn drop(&mut self) {
  }
}

impl ::std::clone::Clone for Inner {
  fn clone(&self) -> Self {
    self.as_view().to_owned()
  }
}

impl ::protobuf::AsView for Inner {
  type Proxied = Self;
  fn as_view(&self) -> InnerView<'_> {
    self.as_view()
  }
}

impl ::protobuf::AsMut for Inner {
  type MutProxied = Self;
  fn as_mut(&mut self) -> InnerMut<'_> {
    self.as_mut()
  }
}

unsafe impl ::protobuf::__internal::runtime::AssociatedMiniTable for Inner {
  fn mini_table() -> ::protobuf::__internal::runtime::MiniTablePtr {
    static ONCE_LOCK: ::std::sync::OnceLock<::protobuf::__internal::runtime::MiniTableInitPtr> =
        ::std::sync::OnceLock::new();
    unsafe {
      ONCE_LOCK.get_or_init(|| {
        super::super::messages_proto::self_::messages__Self__Inner_msg_init.0 =
            ::protobuf::__internal::runtime::build_mini_table("$");
        ::protobuf::__internal::runtime::link_mini_table(
            super::super::messages_proto::self_::messages__Self__Inner_msg_init.0, &[], &[]);
        ::protobuf::__internal::runtime::MiniTableInitPtr(super::super::messages_proto::self_::messages__Self__Inner_msg_init.0)
      }).0
    }
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetArena for Inner {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for Inner {
  type Msg = Inner;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Inner> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for Inner {
  type Msg = Inner;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Inner> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for InnerMut<'_> {
  type Msg = Inner;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Inner> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for InnerMut<'_> {
  type Msg = Inner;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Inner> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for InnerView<'_> {
  type Msg = Inner;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Inner> {
    self.inner.ptr()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetArena for InnerMut<'_> {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}

pub mod inner {// This variable must not be referenced except by protobuf generated
// code.
pub(crate) static mut messages__Self__Inner__Self_msg_init: ::protobuf::__internal::runtime::MiniTableInitPtr =
    ::protobuf::__internal::runtime::MiniTableInitPtr(::protobuf::__internal::runtime::MiniTablePtr::dangling());
#[allow(non_camel_case_types)]
pub struct Self_ {
  inner: ::protobuf::__internal::runtime::OwnedMessageInner<Self_>
}

impl ::protobuf::Message for Self_ {
  type MessageView<'msg> = Self_View<'msg>;
  type MessageMut<'msg> = Self_Mut<'msg>;
}

impl ::std::default::Default for Self_ {
  fn default() -> Self {
    Self::new()
  }
}

impl ::std::fmt::Debug for Self_ {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

// SAFETY:
// - `Self_` is `Sync` because it does not implement interior mutability.
//    Neither does `Self_Mut`.
unsafe impl ::std::marker::Sync for Self_ {}

// SAFETY:
// - `Self_` is `Send` because it uniquely owns its arena and does
//   not use thread-local data.
unsafe impl ::std::marker::Send for Self_ {}

impl ::protobuf::Proxied for Self_ {
  type View<'msg> = Self_View<'msg>;
}

impl ::protobuf::__internal::SealedInternal for Self_ {}

impl ::protobuf::MutProxied for Self_ {
  type Mut<'msg> = Self_Mut<'msg>;
}

#[derive(Copy, Clone)]
#[allow(dead_code)]
pub struct Self_View<'msg> {
  inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, Self_>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for Self_View<'msg> {}

impl<'msg> ::protobuf::MessageView<'msg> for Self_View<'msg> {
  type Message = Self_;
}

impl ::std::fmt::Debug for Self_View<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl ::std::default::Default for Self_View<'_> {
  fn default() -> Self_View<'static> {
    ::protobuf::__internal::runtime::MessageViewInner::default().into()
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageViewInner<'msg, Self_>> for Self_View<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, Self_>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> Self_View<'msg> {

  pub fn to_owned(&self) -> Self_ {
    ::protobuf::IntoProxied::into_proxied(*self, ::protobuf::__internal::Private)
  }

}

// SAFETY:
// - `Self_View` is `Sync` because it does not support mutation.
unsafe impl ::std::marker::Sync for Self_View<'_> {}

// SAFETY:
// - `Self_View` is `Send` because while its alive a `Self_Mut` cannot.
// - `Self_View` does not use thread-local data.
unsafe impl ::std::marker::Send for Self_View<'_> {}

impl<'msg> ::protobuf::AsView for Self_View<'msg> {
  type Proxied = Self_;
  fn as_view(&self) -> ::protobuf::View<'msg, Self_> {
    *self
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for Self_View<'msg> {
  fn into_view<'shorter>(self) -> Self_View<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

impl<'msg> ::protobuf::IntoProxied<Self_> for Self_View<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> Self_ {
    let mut dst = Self_::new();
    assert!(unsafe {
      dst.inner.ptr_mut().deep_copy(self.inner.ptr(), dst.inner.arena())
    });
    dst
  }
}

impl<'msg> ::protobuf::IntoProxied<Self_> for Self_Mut<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> Self_ {
    ::protobuf::IntoProxied::into_proxied(::protobuf::IntoView::into_view(self), _private)
  }
}

impl ::protobuf::__internal::EntityType for Self_ {
    type Tag = ::protobuf::__internal::entity_tag::MessageTag;
}

impl<'msg> ::protobuf::__internal::EntityType for Self_View<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::ViewProxyTag;
}

impl<'msg> ::protobuf::__internal::EntityType for Self_Mut<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::MutProxyTag;
}

#[allow(dead_code)]
#[allow(non_camel_case_types)]
pub struct Self_Mut<'msg> {
  inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, Self_>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for Self_Mut<'msg> {}

impl<'msg> ::protobuf::MessageMut<'msg> for Self_Mut<'msg> {
  type Message = Self_;
}

impl ::std::fmt::Debug for Self_Mut<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageMutInner<'msg, Self_>> for Self_Mut<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, Self_>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> Self_Mut<'msg> {

  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private)
    -> ::protobuf::__internal::runtime::MessageMutInner<'msg, Self_> {
    self.inner.reborrow()
  }

  pub fn to_owned(&self) -> Self_ {
    ::protobuf::AsView::as_view(self).to_owned()
  }

}

// SAFETY:
// - `Self_Mut` does not perform any shared mutation.
unsafe impl ::std::marker::Send for Self_Mut<'_> {}

// SAFETY:
// - `Self_Mut` does not perform any shared mutation.
unsafe impl ::std::marker::Sync for Self_Mut<'_> {}

impl<'msg> ::protobuf::AsView for Self_Mut<'msg> {
  type Proxied = Self_;
  fn as_view(&self) -> ::protobuf::View<'_, Self_> {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for Self_Mut<'msg> {
  fn into_view<'shorter>(self) -> ::protobuf::View<'shorter, Self_>
  where
      'msg: 'shorter {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::AsMut for Self_Mut<'msg> {
  type MutProxied = Self_;
  fn as_mut(&mut self) -> Self_Mut<'msg> {
    self.inner.reborrow().into()
  }
}

impl<'msg> ::protobuf::IntoMut<'msg> for Self_Mut<'msg> {
  fn into_mut<'shorter>(self) -> Self_Mut<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

#[allow(dead_code)]
impl Self_ {
  pub fn new() -> Self {
    Self { inner: ::protobuf::__internal::runtime::OwnedMessageInner::<Self>::new() }
  }


  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessageMutInner<'_, Self_> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner)
  }

  pub fn as_view(&self) -> Self_View<'_> {
    ::protobuf::__internal::runtime::MessageViewInner::view_of_owned(&self.inner).into()
  }

  pub fn as_mut(&mut self) -> Self_Mut<'_> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner).into()
  }

}  // impl Self_

impl ::std::ops::Drop for Self_ {
  #[inline]
  fn drop(&mut self) {
  }
}

impl ::std::clone::Clone for Self_ {
  fn clone(&self) -> Self {
    self.as_view().to_owned()
  }
}

impl ::protobuf::AsView for Self_ {
  type Proxied = Self;
  fn as_view(&self) -> Self_View<'_> {
    self.as_view()
  }
}

impl ::protobuf::AsMut for Self_ {
  type MutProxied = Self;
  fn as_mut(&mut self) -> Self_Mut<'_> {
    self.as_mut()
  }
}

unsafe impl ::protobuf::__internal::runtime::AssociatedMiniTable for Self_ {
  fn mini_table() -> ::protobuf::__internal::runtime::MiniTablePtr {
    static ONCE_LOCK: ::std::sync::OnceLock<::protobuf::__internal::runtime::MiniTableInitPtr> =
        ::std::sync::OnceLock::new();
    unsafe {
      ONCE_LOCK.get_or_init(|| {
        super::super::super::messages_proto::self_::inner::messages__Self__Inner__Self_msg_init.0 =
            ::protobuf::__internal::runtime::build_mini_table("$");
        ::protobuf::__internal::runtime::link_mini_table(
            super::super::super::messages_proto::self_::inner::messages__Self__Inner__Self_msg_init.0, &[], &[]);
        ::protobuf::__internal::runtime::MiniTableInitPtr(super::super::super::messages_proto::self_::inner::messages__Self__Inner__Self_msg_init.0)
      }).0
    }
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetArena for Self_ {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for Self_ {
  type Msg = Self_;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Self_> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for Self_ {
  type Msg = Self_;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Self_> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for Self_Mut<'_> {
  type Msg = Self_;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Self_> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for Self_Mut<'_> {
  type Msg = Self_;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Self_> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for Self_View<'_> {
  type Msg = Self_;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Self_> {
    self.inner.ptr()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetArena for Self_Mut<'_> {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}



}  // pub mod inner


}  // pub mod self_


// This variable must not be referenced except by protobuf generated
// code.
pub(crate) static mut messages__Result_msg_init: ::protobuf::__internal::runtime::MiniTableInitPtr =
    ::protobuf::__internal::runtime::MiniTableInitPtr(::protobuf::__internal::runtime::MiniTablePtr::dangling());
#[allow(non_camel_case_types)]
pub struct Result {
  inner: ::protobuf::__internal::runtime::OwnedMessageInner<Result>
}

impl ::protobuf::Message for Result {
  type MessageView<'msg> = ResultView<'msg>;
  type MessageMut<'msg> = ResultMut<'msg>;
}

impl ::std::default::Default for Result {
  fn default() -> Self {
    Self::new()
  }
}

impl ::std::fmt::Debug for Result {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

// SAFETY:
// - `Result` is `Sync` because it does not implement interior mutability.
//    Neither does `ResultMut`.
unsafe impl ::std::marker::Sync for Result {}

// SAFETY:
// - `Result` is `Send` because it uniquely owns its arena and does
//   not use thread-local data.
unsafe impl ::std::marker::Send for Result {}

impl ::protobuf::Proxied for Result {
  type View<'msg> = ResultView<'msg>;
}

impl ::protobuf::__internal::SealedInternal for Result {}

impl ::protobuf::MutProxied for Result {
  type Mut<'msg> = ResultMut<'msg>;
}

#[derive(Copy, Clone)]
#[allow(dead_code)]
pub struct ResultView<'msg> {
  inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, Result>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for ResultView<'msg> {}

impl<'msg> ::protobuf::MessageView<'msg> for ResultView<'msg> {
  type Message = Result;
}

impl ::std::fmt::Debug for ResultView<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl ::std::default::Default for ResultView<'_> {
  fn default() -> ResultView<'static> {
    ::protobuf::__internal::runtime::MessageViewInner::default().into()
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageViewInner<'msg, Result>> for ResultView<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, Result>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> ResultView<'msg> {

  pub fn to_owned(&self) -> Result {
    ::protobuf::IntoProxied::into_proxied(*self, ::protobuf::__internal::Private)
  }

}

// SAFETY:
// - `ResultView` is `Sync` because it does not support mutation.
unsafe impl ::std::marker::Sync for ResultView<'_> {}

// SAFETY:
// - `ResultView` is `Send` because while its alive a `ResultMut` cannot.
// - `ResultView` does not use thread-local data.
unsafe impl ::std::marker::Send for ResultView<'_> {}

impl<'msg> ::protobuf::AsView for ResultView<'msg> {
  type Proxied = Result;
  fn as_view(&self) -> ::protobuf::View<'msg, Result> {
    *self
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for ResultView<'msg> {
  fn into_view<'shorter>(self) -> ResultView<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

impl<'msg> ::protobuf::IntoProxied<Result> for ResultView<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> Result {
    let mut dst = Result::new();
    assert!(unsafe {
      dst.inner.ptr_mut().deep_copy(self.inner.ptr(), dst.inner.arena())
    });
    dst
  }
}

impl<'msg> ::protobuf::IntoProxied<Result> for ResultMut<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> Result {
    ::protobuf::IntoProxied::into_proxied(::protobuf::IntoView::into_view(self), _private)
  }
}

impl ::protobuf::__internal::EntityType for Result {
    type Tag = ::protobuf::__internal::entity_tag::MessageTag;
}

impl<'msg> ::protobuf::__internal::EntityType for ResultView<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::ViewProxyTag;
}

impl<'msg> ::protobuf::__internal::EntityType for ResultMut<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::MutProxyTag;
}

#[allow(dead_code)]
#[allow(non_camel_case_types)]
pub struct ResultMut<'msg> {
  inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, Result>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for ResultMut<'msg> {}

impl<'msg> ::protobuf::MessageMut<'msg> for ResultMut<'msg> {
  type Message = Result;
}

impl ::std::fmt::Debug for ResultMut<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageMutInner<'msg, Result>> for ResultMut<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, Result>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> ResultMut<'msg> {

  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private)
    -> ::protobuf::__internal::runtime::MessageMutInner<'msg, Result> {
    self.inner.reborrow()
  }

  pub fn to_owned(&self) -> Result {
    ::protobuf::AsView::as_view(self).to_owned()
  }

}

// SAFETY:
// - `ResultMut` does not perform any shared mutation.
unsafe impl ::std::marker::Send for ResultMut<'_> {}

// SAFETY:
// - `ResultMut` does not perform any shared mutation.
unsafe impl ::std::marker::Sync for ResultMut<'_> {}

impl<'msg> ::protobuf::AsView for ResultMut<'msg> {
  type Proxied = Result;
  fn as_view(&self) -> ::protobuf::View<'_, Result> {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for ResultMut<'msg> {
  fn into_view<'shorter>(self) -> ::protobuf::View<'shorter, Result>
  where
      'msg: 'shorter {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::AsMut for ResultMut<'msg> {
  type MutProxied = Result;
  fn as_mut(&mut self) -> ResultMut<'msg> {
    self.inner.reborrow().into()
  }
}

impl<'msg> ::protobuf::IntoMut<'msg> for ResultMut<'msg> {
  fn into_mut<'shorter>(self) -> ResultMut<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

#[allow(dead_code)]
impl Result {
  pub fn new() -> Self {
    Self { inner: ::protobuf::__internal::runtime::OwnedMessageInner::<Self>::new() }
  }


  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessageMutInner<'_, Result> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner)
  }

  pub fn as_view(&self) -> ResultView<'_> {
    ::protobuf::__internal::runtime::MessageViewInner::view_of_owned(&self.inner).into()
  }

  pub fn as_mut(&mut self) -> ResultMut<'_> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner).into()
  }

}  // impl Result

impl ::std::ops::Drop for Result {
  #[inline]
  fn drop(&mut self) {
  }
}

impl ::std::clone::Clone for Result {
  fn clone(&self) -> Self {
    self.as_view().to_owned()
  }
}

impl ::protobuf::AsView for Result {
  type Proxied = Self;
  fn as_view(&self) -> ResultView<'_> {
    self.as_view()
  }
}

impl ::protobuf::AsMut for Result {
  type MutProxied = Self;
  fn as_mut(&mut self) -> ResultMut<'_> {
    self.as_mut()
  }
}

unsafe impl ::protobuf::__internal::runtime::AssociatedMiniTable for Result {
  fn mini_table() -> ::protobuf::__internal::runtime::MiniTablePtr {
    static ONCE_LOCK: ::std::sync::OnceLock<::protobuf::__internal::runtime::MiniTableInitPtr> =
        ::std::sync::OnceLock::new();
    unsafe {
      ONCE_LOCK.get_or_init(|| {
        super::messages_proto::messages__Result_msg_init.0 =
            ::protobuf::__internal::runtime::build_mini_table("$");
        ::protobuf::__internal::runtime::link_mini_table(
            super::messages_proto::messages__Result_msg_init.0, &[], &[]);
        ::protobuf::__internal::runtime::MiniTableInitPtr(super::messages_proto::messages__Result_msg_init.0)
      }).0
    }
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetArena for Result {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for Result {
  type Msg = Result;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Result> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for Result {
  type Msg = Result;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Result> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for ResultMut<'_> {
  type Msg = Result;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Result> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for ResultMut<'_> {
  type Msg = Result;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Result> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for ResultView<'_> {
  type Msg = Result;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Result> {
    self.inner.ptr()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetArena for ResultMut<'_> {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}



// This variable must not be referenced except by protobuf generated
// code.
pub(crate) static mut messages__Option_msg_init: ::protobuf::__internal::runtime::MiniTableInitPtr =
    ::protobuf::__internal::runtime::MiniTableInitPtr(::protobuf::__internal::runtime::MiniTablePtr::dangling());
#[allow(non_camel_case_types)]
pub struct Option {
  inner: ::protobuf::__internal::runtime::OwnedMessageInner<Option>
}

impl ::protobuf::Message for Option {
  type MessageView<'msg> = OptionView<'msg>;
  type MessageMut<'msg> = OptionMut<'msg>;
}

impl ::std::default::Default for Option {
  fn default() -> Self {
    Self::new()
  }
}

impl ::std::fmt::Debug for Option {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

// SAFETY:
// - `Option` is `Sync` because it does not implement interior mutability.
//    Neither does `OptionMut`.
unsafe impl ::std::marker::Sync for Option {}

// SAFETY:
// - `Option` is `Send` because it uniquely owns its arena and does
//   not use thread-local data.
unsafe impl ::std::marker::Send for Option {}

impl ::protobuf::Proxied for Option {
  type View<'msg> = OptionView<'msg>;
}

impl ::protobuf::__internal::SealedInternal for Option {}

impl ::protobuf::MutProxied for Option {
  type Mut<'msg> = OptionMut<'msg>;
}

#[derive(Copy, Clone)]
#[allow(dead_code)]
pub struct OptionView<'msg> {
  inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, Option>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for OptionView<'msg> {}

impl<'msg> ::protobuf::MessageView<'msg> for OptionView<'msg> {
  type Message = Option;
}

impl ::std::fmt::Debug for OptionView<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl ::std::default::Default for OptionView<'_> {
  fn default() -> OptionView<'static> {
    ::protobuf::__internal::runtime::MessageViewInner::default().into()
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageViewInner<'msg, Option>> for OptionView<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, Option>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> OptionView<'msg> {

  pub fn to_owned(&self) -> Option {
    ::protobuf::IntoProxied::into_proxied(*self, ::protobuf::__internal::Private)
  }

}

// SAFETY:
// - `OptionView` is `Sync` because it does not support mutation.
unsafe impl ::std::marker::Sync for OptionView<'_> {}

// SAFETY:
// - `OptionView` is `Send` because while its alive a `OptionMut` cannot.
// - `OptionView` does not use thread-local data.
unsafe impl ::std::marker::Send for OptionView<'_> {}

impl<'msg> ::protobuf::AsView for OptionView<'msg> {
  type Proxied = Option;
  fn as_view(&self) -> ::protobuf::View<'msg, Option> {
    *self
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for OptionView<'msg> {
  fn into_view<'shorter>(self) -> OptionView<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

impl<'msg> ::protobuf::IntoProxied<Option> for OptionView<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> Option {
    let mut dst = Option::new();
    assert!(unsafe {
      dst.inner.ptr_mut().deep_copy(self.inner.ptr(), dst.inner.arena())
    });
    dst
  }
}

impl<'msg> ::protobuf::IntoProxied<Option> for OptionMut<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> Option {
    ::protobuf::IntoProxied::into_proxied(::protobuf::IntoView::into_view(self), _private)
  }
}

impl ::protobuf::__internal::EntityType for Option {
    type Tag = ::protobuf::__internal::entity_tag::MessageTag;
}

impl<'msg> ::protobuf::__internal::EntityType for OptionView<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::ViewProxyTag;
}

impl<'msg> ::protobuf::__internal::EntityType for OptionMut<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::MutProxyTag;
}

#[allow(dead_code)]
#[allow(non_camel_case_types)]
pub struct OptionMut<'msg> {
  inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, Option>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for OptionMut<'msg> {}

impl<'msg> ::protobuf::MessageMut<'msg> for OptionMut<'msg> {
  type Message = Option;
}

impl ::std::fmt::Debug for OptionMut<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageMutInner<'msg, Option>> for OptionMut<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, Option>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> OptionMut<'msg> {

  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private)
    -> ::protobuf::__internal::runtime::MessageMutInner<'msg, Option> {
    self.inner.reborrow()
  }

  pub fn to_owned(&self) -> Option {
    ::protobuf::AsView::as_view(self).to_owned()
  }

}

// SAFETY:
// - `OptionMut` does not perform any shared mutation.
unsafe impl ::std::marker::Send for OptionMut<'_> {}

// SAFETY:
// - `OptionMut` does not perform any shared mutation.
unsafe impl ::std::marker::Sync for OptionMut<'_> {}

impl<'msg> ::protobuf::AsView for OptionMut<'msg> {
  type Proxied = Option;
  fn as_view(&self) -> ::protobuf::View<'_, Option> {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for OptionMut<'msg> {
  fn into_view<'shorter>(self) -> ::protobuf::View<'shorter, Option>
  where
      'msg: 'shorter {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::AsMut for OptionMut<'msg> {
  type MutProxied = Option;
  fn as_mut(&mut self) -> OptionMut<'msg> {
    self.inner.reborrow().into()
  }
}

impl<'msg> ::protobuf::IntoMut<'msg> for OptionMut<'msg> {
  fn into_mut<'shorter>(self) -> OptionMut<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

#[allow(dead_code)]
impl Option {
  pub fn new() -> Self {
    Self { inner: ::protobuf::__internal::runtime::OwnedMessageInner::<Self>::new() }
  }


  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessageMutInner<'_, Option> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner)
  }

  pub fn as_view(&self) -> OptionView<'_> {
    ::protobuf::__internal::runtime::MessageViewInner::view_of_owned(&self.inner).into()
  }

  pub fn as_mut(&mut self) -> OptionMut<'_> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner).into()
  }

}  // impl Option

impl ::std::ops::Drop for Option {
  #[inline]
  fn drop(&mut self) {
  }
}

impl ::std::clone::Clone for Option {
  fn clone(&self) -> Self {
    self.as_view().to_owned()
  }
}

impl ::protobuf::AsView for Option {
  type Proxied = Self;
  fn as_view(&self) -> OptionView<'_> {
    self.as_view()
  }
}

impl ::protobuf::AsMut for Option {
  type MutProxied = Self;
  fn as_mut(&mut self) -> OptionMut<'_> {
    self.as_mut()
  }
}

unsafe impl ::protobuf::__internal::runtime::AssociatedMiniTable for Option {
  fn mini_table() -> ::protobuf::__internal::runtime::MiniTablePtr {
    static ONCE_LOCK: ::std::sync::OnceLock<::protobuf::__internal::runtime::MiniTableInitPtr> =
        ::std::sync::OnceLock::new();
    unsafe {
      ONCE_LOCK.get_or_init(|| {
        super::messages_proto::messages__Option_msg_init.0 =
            ::protobuf::__internal::runtime::build_mini_table("$");
        ::protobuf::__internal::runtime::link_mini_table(
            super::messages_proto::messages__Option_msg_init.0, &[], &[]);
        ::protobuf::__internal::runtime::MiniTableInitPtr(super::messages_proto::messages__Option_msg_init.0)
      }).0
    }
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetArena for Option {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for Option {
  type Msg = Option;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Option> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for Option {
  type Msg = Option;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Option> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for OptionMut<'_> {
  type Msg = Option;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Option> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for OptionMut<'_> {
  type Msg = Option;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Option> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for OptionView<'_> {
  type Msg = Option;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Option> {
    self.inner.ptr()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetArena for OptionMut<'_> {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}



// This variable must not be referenced except by protobuf generated
// code.
pub(crate) static mut messages__Send_msg_init: ::protobuf::__internal::runtime::MiniTableInitPtr =
    ::protobuf::__internal::runtime::MiniTableInitPtr(::protobuf::__internal::runtime::MiniTablePtr::dangling());
#[allow(non_camel_case_types)]
pub struct Send {
  inner: ::protobuf::__internal::runtime::OwnedMessageInner<Send>
}

impl ::protobuf::Message for Send {
  type MessageView<'msg> = SendView<'msg>;
  type MessageMut<'msg> = SendMut<'msg>;
}

impl ::std::default::Default for Send {
  fn default() -> Self {
    Self::new()
  }
}

impl ::std::fmt::Debug for Send {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

// SAFETY:
// - `Send` is `Sync` because it does not implement interior mutability.
//    Neither does `SendMut`.
unsafe impl ::std::marker::Sync for Send {}

// SAFETY:
// - `Send` is `Send` because it uniquely owns its arena and does
//   not use thread-local data.
unsafe impl ::std::marker::Send for Send {}

impl ::protobuf::Proxied for Send {
  type View<'msg> = SendView<'msg>;
}

impl ::protobuf::__internal::SealedInternal for Send {}

impl ::protobuf::MutProxied for Send {
  type Mut<'msg> = SendMut<'msg>;
}

#[derive(Copy, Clone)]
#[allow(dead_code)]
pub struct SendView<'msg> {
  inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, Send>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for SendView<'msg> {}

impl<'msg> ::protobuf::MessageView<'msg> for SendView<'msg> {
  type Message = Send;
}

impl ::std::fmt::Debug for SendView<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl ::std::default::Default for SendView<'_> {
  fn default() -> SendView<'static> {
    ::protobuf::__internal::runtime::MessageViewInner::default().into()
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageViewInner<'msg, Send>> for SendView<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, Send>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> SendView<'msg> {

  pub fn to_owned(&self) -> Send {
    ::protobuf::IntoProxied::into_proxied(*self, ::protobuf::__internal::Private)
  }

}

// SAFETY:
// - `SendView` is `Sync` because it does not support mutation.
unsafe impl ::std::marker::Sync for SendView<'_> {}

// SAFETY:
// - `SendView` is `Send` because while its alive a `SendMut` cannot.
// - `SendView` does not use thread-local data.
unsafe impl ::std::marker::Send for SendView<'_> {}

impl<'msg> ::protobuf::AsView for SendView<'msg> {
  type Proxied = Send;
  fn as_view(&self) -> ::protobuf::View<'msg, Send> {
    *self
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for SendView<'msg> {
  fn into_view<'shorter>(self) -> SendView<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

impl<'msg> ::protobuf::IntoProxied<Send> for SendView<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> Send {
    let mut dst = Send::new();
    assert!(unsafe {
      dst.inner.ptr_mut().deep_copy(self.inner.ptr(), dst.inner.arena())
    });
    dst
  }
}

impl<'msg> ::protobuf::IntoProxied<Send> for SendMut<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> Send {
    ::protobuf::IntoProxied::into_proxied(::protobuf::IntoView::into_view(self), _private)
  }
}

impl ::protobuf::__internal::EntityType for Send {
    type Tag = ::protobuf::__internal::entity_tag::MessageTag;
}

impl<'msg> ::protobuf::__internal::EntityType for SendView<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::ViewProxyTag;
}

impl<'msg> ::protobuf::__internal::EntityType for SendMut<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::MutProxyTag;
}

#[allow(dead_code)]
#[allow(non_camel_case_types)]
pub struct SendMut<'msg> {
  inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, Send>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for SendMut<'msg> {}

impl<'msg> ::protobuf::MessageMut<'msg> for SendMut<'msg> {
  type Message = Send;
}

impl ::std::fmt::Debug for SendMut<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageMutInner<'msg, Send>> for SendMut<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, Send>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> SendMut<'msg> {

  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private)
    -> ::protobuf::__internal::runtime::MessageMutInner<'msg, Send> {
    self.inner.reborrow()
  }

  pub fn to_owned(&self) -> Send {
    ::protobuf::AsView::as_view(self).to_owned()
  }

}

// SAFETY:
// - `SendMut` does not perform any shared mutation.
unsafe impl ::std::marker::Send for SendMut<'_> {}

// SAFETY:
// - `SendMut` does not perform any shared mutation.
unsafe impl ::std::marker::Sync for SendMut<'_> {}

impl<'msg> ::protobuf::AsView for SendMut<'msg> {
  type Proxied = Send;
  fn as_view(&self) -> ::protobuf::View<'_, Send> {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for SendMut<'msg> {
  fn into_view<'shorter>(self) -> ::protobuf::View<'shorter, Send>
  where
      'msg: 'shorter {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::AsMut for SendMut<'msg> {
  type MutProxied = Send;
  fn as_mut(&mut self) -> SendMut<'msg> {
    self.inner.reborrow().into()
  }
}

impl<'msg> ::protobuf::IntoMut<'msg> for SendMut<'msg> {
  fn into_mut<'shorter>(self) -> SendMut<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

#[allow(dead_code)]
impl Send {
  pub fn new() -> Self {
    Self { inner: ::protobuf::__internal::runtime::OwnedMessageInner::<Self>::new() }
  }


  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessageMutInner<'_, Send> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner)
  }

  pub fn as_view(&self) -> SendView<'_> {
    ::protobuf::__internal::runtime::MessageViewInner::view_of_owned(&self.inner).into()
  }

  pub fn as_mut(&mut self) -> SendMut<'_> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner).into()
  }

}  // impl Send

impl ::std::ops::Drop for Send {
  #[inline]
  fn drop(&mut self) {
  }
}

impl ::std::clone::Clone for Send {
  fn clone(&self) -> Self {
    self.as_view().to_owned()
  }
}

impl ::protobuf::AsView for Send {
  type Proxied = Self;
  fn as_view(&self) -> SendView<'_> {
    self.as_view()
  }
}

impl ::protobuf::AsMut for Send {
  type MutProxied = Self;
  fn as_mut(&mut self) -> SendMut<'_> {
    self.as_mut()
  }
}

unsafe impl ::protobuf::__internal::runtime::AssociatedMiniTable for Send {
  fn mini_table() -> ::protobuf::__internal::runtime::MiniTablePtr {
    static ONCE_LOCK: ::std::sync::OnceLock<::protobuf::__internal::runtime::MiniTableInitPtr> =
        ::std::sync::OnceLock::new();
    unsafe {
      ONCE_LOCK.get_or_init(|| {
        super::messages_proto::messages__Send_msg_init.0 =
            ::protobuf::__internal::runtime::build_mini_table("$");
        ::protobuf::__internal::runtime::link_mini_table(
            super::messages_proto::messages__Send_msg_init.0, &[], &[]);
        ::protobuf::__internal::runtime::MiniTableInitPtr(super::messages_proto::messages__Send_msg_init.0)
      }).0
    }
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetArena for Send {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for Send {
  type Msg = Send;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Send> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for Send {
  type Msg = Send;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Send> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for SendMut<'_> {
  type Msg = Send;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Send> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for SendMut<'_> {
  type Msg = Send;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Send> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for SendView<'_> {
  type Msg = Send;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Send> {
    self.inner.ptr()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetArena for SendMut<'_> {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}



// This variable must not be referenced except by protobuf generated
// code.
pub(crate) static mut messages__Sync_msg_init: ::protobuf::__internal::runtime::MiniTableInitPtr =
    ::protobuf::__internal::runtime::MiniTableInitPtr(::protobuf::__internal::runtime::MiniTablePtr::dangling());
#[allow(non_camel_case_types)]
pub struct Sync {
  inner: ::protobuf::__internal::runtime::OwnedMessageInner<Sync>
}

impl ::protobuf::Message for Sync {
  type MessageView<'msg> = SyncView<'msg>;
  type MessageMut<'msg> = SyncMut<'msg>;
}

impl ::std::default::Default for Sync {
  fn default() -> Self {
    Self::new()
  }
}

impl ::std::fmt::Debug for Sync {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

// SAFETY:
// - `Sync` is `Sync` because it does not implement interior mutability.
//    Neither does `SyncMut`.
unsafe impl ::std::marker::Sync for Sync {}

// SAFETY:
// - `Sync` is `Send` because it uniquely owns its arena and does
//   not use thread-local data.
unsafe impl ::std::marker::Send for Sync {}

impl ::protobuf::Proxied for Sync {
  type View<'msg> = SyncView<'msg>;
}

impl ::protobuf::__internal::SealedInternal for Sync {}

impl ::protobuf::MutProxied for Sync {
  type Mut<'msg> = SyncMut<'msg>;
}

#[derive(Copy, Clone)]
#[allow(dead_code)]
pub struct SyncView<'msg> {
  inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, Sync>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for SyncView<'msg> {}

impl<'msg> ::protobuf::MessageView<'msg> for SyncView<'msg> {
  type Message = Sync;
}

impl ::std::fmt::Debug for SyncView<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl ::std::default::Default for SyncView<'_> {
  fn default() -> SyncView<'static> {
    ::protobuf::__internal::runtime::MessageViewInner::default().into()
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageViewInner<'msg, Sync>> for SyncView<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, Sync>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> SyncView<'msg> {

  pub fn to_owned(&self) -> Sync {
    ::protobuf::IntoProxied::into_proxied(*self, ::protobuf::__internal::Private)
  }

}

// SAFETY:
// - `SyncView` is `Sync` because it does not support mutation.
unsafe impl ::std::marker::Sync for SyncView<'_> {}

// SAFETY:
// - `SyncView` is `Send` because while its alive a `SyncMut` cannot.
// - `SyncView` does not use thread-local data.
unsafe impl ::std::marker::Send for SyncView<'_> {}

impl<'msg> ::protobuf::AsView for SyncView<'msg> {
  type Proxied = Sync;
  fn as_view(&self) -> ::protobuf::View<'msg, Sync> {
    *self
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for SyncView<'msg> {
  fn into_view<'shorter>(self) -> SyncView<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

impl<'msg> ::protobuf::IntoProxied<Sync> for SyncView<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> Sync {
    let mut dst = Sync::new();
    assert!(unsafe {
      dst.inner.ptr_mut().deep_copy(self.inner.ptr(), dst.inner.arena())
    });
    dst
  }
}

impl<'msg> ::protobuf::IntoProxied<Sync> for SyncMut<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> Sync {
    ::protobuf::IntoProxied::into_proxied(::protobuf::IntoView::into_view(self), _private)
  }
}

impl ::protobuf::__internal::EntityType for Sync {
    type Tag = ::protobuf::__internal::entity_tag::MessageTag;
}

impl<'msg> ::protobuf::__internal::EntityType for SyncView<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::ViewProxyTag;
}

impl<'msg> ::protobuf::__internal::EntityType for SyncMut<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::MutProxyTag;
}

#[allow(dead_code)]
#[allow(non_camel_case_types)]
pub struct SyncMut<'msg> {
  inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, Sync>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for SyncMut<'msg> {}

impl<'msg> ::protobuf::MessageMut<'msg> for SyncMut<'msg> {
  type Message = Sync;
}

impl ::std::fmt::Debug for SyncMut<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageMutInner<'msg, Sync>> for SyncMut<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, Sync>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> SyncMut<'msg> {

  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private)
    -> ::protobuf::__internal::runtime::MessageMutInner<'msg, Sync> {
    self.inner.reborrow()
  }

  pub fn to_owned(&self) -> Sync {
    ::protobuf::AsView::as_view(self).to_owned()
  }

}

// SAFETY:
// - `SyncMut` does not perform any shared mutation.
unsafe impl ::std::marker::Send for SyncMut<'_> {}

// SAFETY:
// - `SyncMut` does not perform any shared mutation.
unsafe impl ::std::marker::Sync for SyncMut<'_> {}

impl<'msg> ::protobuf::AsView for SyncMut<'msg> {
  type Proxied = Sync;
  fn as_view(&self) -> ::protobuf::View<'_, Sync> {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for SyncMut<'msg> {
  fn into_view<'shorter>(self) -> ::protobuf::View<'shorter, Sync>
  where
      'msg: 'shorter {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::AsMut for SyncMut<'msg> {
  type MutProxied = Sync;
  fn as_mut(&mut self) -> SyncMut<'msg> {
    self.inner.reborrow().into()
  }
}

impl<'msg> ::protobuf::IntoMut<'msg> for SyncMut<'msg> {
  fn into_mut<'shorter>(self) -> SyncMut<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

#[allow(dead_code)]
impl Sync {
  pub fn new() -> Self {
    Self { inner: ::protobuf::__internal::runtime::OwnedMessageInner::<Self>::new() }
  }


  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessageMutInner<'_, Sync> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner)
  }

  pub fn as_view(&self) -> SyncView<'_> {
    ::protobuf::__internal::runtime::MessageViewInner::view_of_owned(&self.inner).into()
  }

  pub fn as_mut(&mut self) -> SyncMut<'_> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner).into()
  }

}  // impl Sync

impl ::std::ops::Drop for Sync {
  #[inline]
  fn drop(&mut self) {
  }
}

impl ::std::clone::Clone for Sync {
  fn clone(&self) -> Self {
    self.as_view().to_owned()
  }
}

impl ::protobuf::AsView for Sync {
  type Proxied = Self;
  fn as_view(&self) -> SyncView<'_> {
    self.as_view()
  }
}

impl ::protobuf::AsMut for Sync {
  type MutProxied = Self;
  fn as_mut(&mut self) -> SyncMut<'_> {
    self.as_mut()
  }
}

unsafe impl ::protobuf::__internal::runtime::AssociatedMiniTable for Sync {
  fn mini_table() -> ::protobuf::__internal::runtime::MiniTablePtr {
    static ONCE_LOCK: ::std::sync::OnceLock<::protobuf::__internal::runtime::MiniTableInitPtr> =
        ::std::sync::OnceLock::new();
    unsafe {
      ONCE_LOCK.get_or_init(|| {
        super::messages_proto::messages__Sync_msg_init.0 =
            ::protobuf::__internal::runtime::build_mini_table("$");
        ::protobuf::__internal::runtime::link_mini_table(
            super::messages_proto::messages__Sync_msg_init.0, &[], &[]);
        ::protobuf::__internal::runtime::MiniTableInitPtr(super::messages_proto::messages__Sync_msg_init.0)
      }).0
    }
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetArena for Sync {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for Sync {
  type Msg = Sync;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Sync> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for Sync {
  type Msg = Sync;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Sync> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for SyncMut<'_> {
  type Msg = Sync;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Sync> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for SyncMut<'_> {
  type Msg = Sync;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Sync> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for SyncView<'_> {
  type Msg = Sync;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Sync> {
    self.inner.ptr()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetArena for SyncMut<'_> {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}



// This variable must not be referenced except by protobuf generated
// code.
pub(crate) static mut messages__Future_msg_init: ::protobuf::__internal::runtime::MiniTableInitPtr =
    ::protobuf::__internal::runtime::MiniTableInitPtr(::protobuf::__internal::runtime::MiniTablePtr::dangling());
#[allow(non_camel_case_types)]
pub struct Future {
  inner: ::protobuf::__internal::runtime::OwnedMessageInner<Future>
}

impl ::protobuf::Message for Future {
  type MessageView<'msg> = FutureView<'msg>;
  type MessageMut<'msg> = FutureMut<'msg>;
}

impl ::std::default::Default for Future {
  fn default() -> Self {
    Self::new()
  }
}

impl ::std::fmt::Debug for Future {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

// SAFETY:
// - `Future` is `Sync` because it does not implement interior mutability.
//    Neither does `FutureMut`.
unsafe impl ::std::marker::Sync for Future {}

// SAFETY:
// - `Future` is `Send` because it uniquely owns its arena and does
//   not use thread-local data.
unsafe impl ::std::marker::Send for Future {}

impl ::protobuf::Proxied for Future {
  type View<'msg> = FutureView<'msg>;
}

impl ::protobuf::__internal::SealedInternal for Future {}

impl ::protobuf::MutProxied for Future {
  type Mut<'msg> = FutureMut<'msg>;
}

#[derive(Copy, Clone)]
#[allow(dead_code)]
pub struct FutureView<'msg> {
  inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, Future>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for FutureView<'msg> {}

impl<'msg> ::protobuf::MessageView<'msg> for FutureView<'msg> {
  type Message = Future;
}

impl ::std::fmt::Debug for FutureView<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl ::std::default::Default for FutureView<'_> {
  fn default() -> FutureView<'static> {
    ::protobuf::__internal::runtime::MessageViewInner::default().into()
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageViewInner<'msg, Future>> for FutureView<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, Future>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> FutureView<'msg> {

  pub fn to_owned(&self) -> Future {
    ::protobuf::IntoProxied::into_proxied(*self, ::protobuf::__internal::Private)
  }

}

// SAFETY:
// - `FutureView` is `Sync` because it does not support mutation.
unsafe impl ::std::marker::Sync for FutureView<'_> {}

// SAFETY:
// - `FutureView` is `Send` because while its alive a `FutureMut` cannot.
// - `FutureView` does not use thread-local data.
unsafe impl ::std::marker::Send for FutureView<'_> {}

impl<'msg> ::protobuf::AsView for FutureView<'msg> {
  type Proxied = Future;
  fn as_view(&self) -> ::protobuf::View<'msg, Future> {
    *self
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for FutureView<'msg> {
  fn into_view<'shorter>(self) -> FutureView<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

impl<'msg> ::protobuf::IntoProxied<Future> for FutureView<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> Future {
    let mut dst = Future::new();
    assert!(unsafe {
      dst.inner.ptr_mut().deep_copy(self.inner.ptr(), dst.inner.arena())
    });
    dst
  }
}

impl<'msg> ::protobuf::IntoProxied<Future> for FutureMut<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> Future {
    ::protobuf::IntoProxied::into_proxied(::protobuf::IntoView::into_view(self), _private)
  }
}

impl ::protobuf::__internal::EntityType for Future {
    type Tag = ::protobuf::__internal::entity_tag::MessageTag;
}

impl<'msg> ::protobuf::__internal::EntityType for FutureView<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::ViewProxyTag;
}

impl<'msg> ::protobuf::__internal::EntityType for FutureMut<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::MutProxyTag;
}

#[allow(dead_code)]
#[allow(non_camel_case_types)]
pub struct FutureMut<'msg> {
  inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, Future>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for FutureMut<'msg> {}

impl<'msg> ::protobuf::MessageMut<'msg> for FutureMut<'msg> {
  type Message = Future;
}

impl ::std::fmt::Debug for FutureMut<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageMutInner<'msg, Future>> for FutureMut<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, Future>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> FutureMut<'msg> {

  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private)
    -> ::protobuf::__internal::runtime::MessageMutInner<'msg, Future> {
    self.inner.reborrow()
  }

  pub fn to_owned(&self) -> Future {
    ::protobuf::AsView::as_view(self).to_owned()
  }

}

// SAFETY:
// - `FutureMut` does not perform any shared mutation.
unsafe impl ::std::marker::Send for FutureMut<'_> {}

// SAFETY:
// - `FutureMut` does not perform any shared mutation.
unsafe impl ::std::marker::Sync for FutureMut<'_> {}

impl<'msg> ::protobuf::AsView for FutureMut<'msg> {
  type Proxied = Future;
  fn as_view(&self) -> ::protobuf::View<'_, Future> {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for FutureMut<'msg> {
  fn into_view<'shorter>(self) -> ::protobuf::View<'shorter, Future>
  where
      'msg: 'shorter {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::AsMut for FutureMut<'msg> {
  type MutProxied = Future;
  fn as_mut(&mut self) -> FutureMut<'msg> {
    self.inner.reborrow().into()
  }
}

impl<'msg> ::protobuf::IntoMut<'msg> for FutureMut<'msg> {
  fn into_mut<'shorter>(self) -> FutureMut<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

#[allow(dead_code)]
impl Future {
  pub fn new() -> Self {
    Self { inner: ::protobuf::__internal::runtime::OwnedMessageInner::<Self>::new() }
  }


  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessageMutInner<'_, Future> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner)
  }

  pub fn as_view(&self) -> FutureView<'_> {
    ::protobuf::__internal::runtime::MessageViewInner::view_of_owned(&self.inner).into()
  }

  pub fn as_mut(&mut self) -> FutureMut<'_> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner).into()
  }

}  // impl Future

impl ::std::ops::Drop for Future {
  #[inline]
  fn drop(&mut self) {
  }
}

impl ::std::clone::Clone for Future {
  fn clone(&self) -> Self {
    self.as_view().to_owned()
  }
}

impl ::protobuf::AsView for Future {
  type Proxied = Self;
  fn as_view(&self) -> FutureView<'_> {
    self.as_view()
  }
}

impl ::protobuf::AsMut for Future {
  type MutProxied = Self;
  fn as_mut(&mut self) -> FutureMut<'_> {
    self.as_mut()
  }
}

unsafe impl ::protobuf::__internal::runtime::AssociatedMiniTable for Future {
  fn mini_table() -> ::protobuf::__internal::runtime::MiniTablePtr {
    static ONCE_LOCK: ::std::sync::OnceLock<::protobuf::__internal::runtime::MiniTableInitPtr> =
        ::std::sync::OnceLock::new();
    unsafe {
      ONCE_LOCK.get_or_init(|| {
        super::messages_proto::messages__Future_msg_init.0 =
            ::protobuf::__internal::runtime::build_mini_table("$");
        ::protobuf::__internal::runtime::link_mini_table(
            super::messages_proto::messages__Future_msg_init.0, &[], &[]);
        ::protobuf::__internal::runtime::MiniTableInitPtr(super::messages_proto::messages__Future_msg_init.0)
      }).0
    }
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetArena for Future {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for Future {
  type Msg = Future;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Future> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for Future {
  type Msg = Future;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Future> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for FutureMut<'_> {
  type Msg = Future;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Future> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for FutureMut<'_> {
  type Msg = Future;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Future> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for FutureView<'_> {
  type Msg = Future;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Future> {
    self.inner.ptr()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetArena for FutureMut<'_> {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}



// This variable must not be referenced except by protobuf generated
// code.
pub(crate) static mut messages__Status_msg_init: ::protobuf::__internal::runtime::MiniTableInitPtr =
    ::protobuf::__internal::runtime::MiniTableInitPtr(::protobuf::__internal::runtime::MiniTablePtr::dangling());
#[allow(non_camel_case_types)]
pub struct Status {
  inner: ::protobuf::__internal::runtime::OwnedMessageInner<Status>
}

impl ::protobuf::Message for Status {
  type MessageView<'msg> = StatusView<'msg>;
  type MessageMut<'msg> = StatusMut<'msg>;
}

impl ::std::default::Default for Status {
  fn default() -> Self {
    Self::new()
  }
}

impl ::std::fmt::Debug for Status {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

// SAFETY:
// - `Status` is `Sync` because it does not implement interior mutability.
//    Neither does `StatusMut`.
unsafe impl ::std::marker::Sync for Status {}

// SAFETY:
// - `Status` is `Send` because it uniquely owns its arena and does
//   not use thread-local data.
unsafe impl ::std::marker::Send for Status {}

impl ::protobuf::Proxied for Status {
  type View<'msg> = StatusView<'msg>;
}

impl ::protobuf::__internal::SealedInternal for Status {}

impl ::protobuf::MutProxied for Status {
  type Mut<'msg> = StatusMut<'msg>;
}

#[derive(Copy, Clone)]
#[allow(dead_code)]
pub struct StatusView<'msg> {
  inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, Status>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for StatusView<'msg> {}

impl<'msg> ::protobuf::MessageView<'msg> for StatusView<'msg> {
  type Message = Status;
}

impl ::std::fmt::Debug for StatusView<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl ::std::default::Default for StatusView<'_> {
  fn default() -> StatusView<'static> {
    ::protobuf::__internal::runtime::MessageViewInner::default().into()
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageViewInner<'msg, Status>> for StatusView<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, Status>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> StatusView<'msg> {

  pub fn to_owned(&self) -> Status {
    ::protobuf::IntoProxied::into_proxied(*self, ::protobuf::__internal::Private)
  }

}

// SAFETY:
// - `StatusView` is `Sync` because it does not support mutation.
unsafe impl ::std::marker::Sync for StatusView<'_> {}

// SAFETY:
// - `StatusView` is `Send` because while its alive a `StatusMut` cannot.
// - `StatusView` does not use thread-local data.
unsafe impl ::std::marker::Send for StatusView<'_> {}

impl<'msg> ::protobuf::AsView for StatusView<'msg> {
  type Proxied = Status;
  fn as_view(&self) -> ::protobuf::View<'msg, Status> {
    *self
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for StatusView<'msg> {
  fn into_view<'shorter>(self) -> StatusView<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

impl<'msg> ::protobuf::IntoProxied<Status> for StatusView<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> Status {
    let mut dst = Status::new();
    assert!(unsafe {
      dst.inner.ptr_mut().deep_copy(self.inner.ptr(), dst.inner.arena())
    });
    dst
  }
}

impl<'msg> ::protobuf::IntoProxied<Status> for StatusMut<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> Status {
    ::protobuf::IntoProxied::into_proxied(::protobuf::IntoView::into_view(self), _private)
  }
}

impl ::protobuf::__internal::EntityType for Status {
    type Tag = ::protobuf::__internal::entity_tag::MessageTag;
}

impl<'msg> ::protobuf::__internal::EntityType for StatusView<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::ViewProxyTag;
}

impl<'msg> ::protobuf::__internal::EntityType for StatusMut<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::MutProxyTag;
}

#[allow(dead_code)]
#[allow(non_camel_case_types)]
pub struct StatusMut<'msg> {
  inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, Status>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for StatusMut<'msg> {}

impl<'msg> ::protobuf::MessageMut<'msg> for StatusMut<'msg> {
  type Message = Status;
}

impl ::std::fmt::Debug for StatusMut<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageMutInner<'msg, Status>> for StatusMut<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, Status>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> StatusMut<'msg> {

  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private)
    -> ::protobuf::__internal::runtime::MessageMutInner<'msg, Status> {
    self.inner.reborrow()
  }

  pub fn to_owned(&self) -> Status {
    ::protobuf::AsView::as_view(self).to_owned()
  }

}

// SAFETY:
// - `StatusMut` does not perform any shared mutation.
unsafe impl ::std::marker::Send for StatusMut<'_> {}

// SAFETY:
// - `StatusMut` does not perform any shared mutation.
unsafe impl ::std::marker::Sync for StatusMut<'_> {}

impl<'msg> ::protobuf::AsView for StatusMut<'msg> {
  type Proxied = Status;
  fn as_view(&self) -> ::protobuf::View<'_, Status> {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for StatusMut<'msg> {
  fn into_view<'shorter>(self) -> ::protobuf::View<'shorter, Status>
  where
      'msg: 'shorter {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::AsMut for StatusMut<'msg> {
  type MutProxied = Status;
  fn as_mut(&mut self) -> StatusMut<'msg> {
    self.inner.reborrow().into()
  }
}

impl<'msg> ::protobuf::IntoMut<'msg> for StatusMut<'msg> {
  fn into_mut<'shorter>(self) -> StatusMut<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

#[allow(dead_code)]
impl Status {
  pub fn new() -> Self {
    Self { inner: ::protobuf::__internal::runtime::OwnedMessageInner::<Self>::new() }
  }


  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessageMutInner<'_, Status> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner)
  }

  pub fn as_view(&self) -> StatusView<'_> {
    ::protobuf::__internal::runtime::MessageViewInner::view_of_owned(&self.inner).into()
  }

  pub fn as_mut(&mut self) -> StatusMut<'_> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner).into()
  }

}  // impl Status

impl ::std::ops::Drop for Status {
  #[inline]
  fn drop(&mut self) {
  }
}

impl ::std::clone::Clone for Status {
  fn clone(&self) -> Self {
    self.as_view().to_owned()
  }
}

impl ::protobuf::AsView for Status {
  type Proxied = Self;
  fn as_view(&self) -> StatusView<'_> {
    self.as_view()
  }
}

impl ::protobuf::AsMut for Status {
  type MutProxied = Self;
  fn as_mut(&mut self) -> StatusMut<'_> {
    self.as_mut()
  }
}

unsafe impl ::protobuf::__internal::runtime::AssociatedMiniTable for Status {
  fn mini_table() -> ::protobuf::__internal::runtime::MiniTablePtr {
    static ONCE_LOCK: ::std::sync::OnceLock<::protobuf::__internal::runtime::MiniTableInitPtr> =
        ::std::sync::OnceLock::new();
    unsafe {
      ONCE_LOCK.get_or_init(|| {
        super::messages_proto::messages__Status_msg_init.0 =
            ::protobuf::__internal::runtime::build_mini_table("$");
        ::protobuf::__internal::runtime::link_mini_table(
            super::messages_proto::messages__Status_msg_init.0, &[], &[]);
        ::protobuf::__internal::runtime::MiniTableInitPtr(super::messages_proto::messages__Status_msg_init.0)
      }).0
    }
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetArena for Status {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for Status {
  type Msg = Status;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Status> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for Status {
  type Msg = Status;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Status> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for StatusMut<'_> {
  type Msg = Status;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Status> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for StatusMut<'_> {
  type Msg = Status;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Status> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for StatusView<'_> {
  type Msg = Status;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Status> {
    self.inner.ptr()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetArena for StatusMut<'_> {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}



// This variable must not be referenced except by protobuf generated
// code.
pub(crate) static mut messages__Request_msg_init: ::protobuf::__internal::runtime::MiniTableInitPtr =
    ::protobuf::__internal::runtime::MiniTableInitPtr(::protobuf::__internal::runtime::MiniTablePtr::dangling());
#[allow(non_camel_case_types)]
pub struct Request {
  inner: ::protobuf::__internal::runtime::OwnedMessageInner<Request>
}

impl ::protobuf::Message for Request {
  type MessageView<'msg> = RequestView<'msg>;
  type MessageMut<'msg> = RequestMut<'msg>;
}

impl ::std::default::Default for Request {
  fn default() -> Self {
    Self::new()
  }
}

impl ::std::fmt::Debug for Request {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

// SAFETY:
// - `Request` is `Sync` because it does not implement interior mutability.
//    Neither does `RequestMut`.
unsafe impl ::std::marker::Sync for Request {}

// SAFETY:
// - `Request` is `Send` because it uniquely owns its arena and does
//   not use thread-local data.
unsafe impl ::std::marker::Send for Request {}

impl ::protobuf::Proxied for Request {
  type View<'msg> = RequestView<'msg>;
}

impl ::protobuf::__internal::SealedInternal for Request {}

impl ::protobuf::MutProxied for Request {
  type Mut<'msg> = RequestMut<'msg>;
}

#[derive(Copy, Clone)]
#[allow(dead_code)]
pub struct RequestView<'msg> {
  inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, Request>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for RequestView<'msg> {}

impl<'msg> ::protobuf::MessageView<'msg> for RequestView<'msg> {
  type Message = Request;
}

impl ::std::fmt::Debug for RequestView<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl ::std::default::Default for RequestView<'_> {
  fn default() -> RequestView<'static> {
    ::protobuf::__internal::runtime::MessageViewInner::default().into()
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageViewInner<'msg, Request>> for RequestView<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, Request>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> RequestView<'msg> {

  pub fn to_owned(&self) -> Request {
    ::protobuf::IntoProxied::into_proxied(*self, ::protobuf::__internal::Private)
  }

}

// SAFETY:
// - `RequestView` is `Sync` because it does not support mutation.
unsafe impl ::std::marker::Sync for RequestView<'_> {}

// SAFETY:
// - `RequestView` is `Send` because while its alive a `RequestMut` cannot.
// - `RequestView` does not use thread-local data.
unsafe impl ::std::marker::Send for RequestView<'_> {}

impl<'msg> ::protobuf::AsView for RequestView<'msg> {
  type Proxied = Request;
  fn as_view(&self) -> ::protobuf::View<'msg, Request> {
    *self
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for RequestView<'msg> {
  fn into_view<'shorter>(self) -> RequestView<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

impl<'msg> ::protobuf::IntoProxied<Request> for RequestView<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> Request {
    let mut dst = Request::new();
    assert!(unsafe {
      dst.inner.ptr_mut().deep_copy(self.inner.ptr(), dst.inner.arena())
    });
    dst
  }
}

impl<'msg> ::protobuf::IntoProxied<Request> for RequestMut<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> Request {
    ::protobuf::IntoProxied::into_proxied(::protobuf::IntoView::into_view(self), _private)
  }
}

impl ::protobuf::__internal::EntityType for Request {
    type Tag = ::protobuf::__internal::entity_tag::MessageTag;
}

impl<'msg> ::protobuf::__internal::EntityType for RequestView<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::ViewProxyTag;
}

impl<'msg> ::protobuf::__internal::EntityType for RequestMut<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::MutProxyTag;
}

#[allow(dead_code)]
#[allow(non_camel_case_types)]
pub struct RequestMut<'msg> {
  inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, Request>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for RequestMut<'msg> {}

impl<'msg> ::protobuf::MessageMut<'msg> for RequestMut<'msg> {
  type Message = Request;
}

impl ::std::fmt::Debug for RequestMut<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageMutInner<'msg, Request>> for RequestMut<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, Request>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> RequestMut<'msg> {

  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private)
    -> ::protobuf::__internal::runtime::MessageMutInner<'msg, Request> {
    self.inner.reborrow()
  }

  pub fn to_owned(&self) -> Request {
    ::protobuf::AsView::as_view(self).to_owned()
  }

}

// SAFETY:
// - `RequestMut` does not perform any shared mutation.
unsafe impl ::std::marker::Send for RequestMut<'_> {}

// SAFETY:
// - `RequestMut` does not perform any shared mutation.
unsafe impl ::std::marker::Sync for RequestMut<'_> {}

impl<'msg> ::protobuf::AsView for RequestMut<'msg> {
  type Proxied = Request;
  fn as_view(&self) -> ::protobuf::View<'_, Request> {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for RequestMut<'msg> {
  fn into_view<'shorter>(self) -> ::protobuf::View<'shorter, Request>
  where
      'msg: 'shorter {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::AsMut for RequestMut<'msg> {
  type MutProxied = Request;
  fn as_mut(&mut self) -> RequestMut<'msg> {
    self.inner.reborrow().into()
  }
}

impl<'msg> ::protobuf::IntoMut<'msg> for RequestMut<'msg> {
  fn into_mut<'shorter>(self) -> RequestMut<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

#[allow(dead_code)]
impl Request {
  pub fn new() -> Self {
    Self { inner: ::protobuf::__internal::runtime::OwnedMessageInner::<Self>::new() }
  }


  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessageMutInner<'_, Request> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner)
  }

  pub fn as_view(&self) -> RequestView<'_> {
    ::protobuf::__internal::runtime::MessageViewInner::view_of_owned(&self.inner).into()
  }

  pub fn as_mut(&mut self) -> RequestMut<'_> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner).into()
  }

}  // impl Request

impl ::std::ops::Drop for Request {
  #[inline]
  fn drop(&mut self) {
  }
}

impl ::std::clone::Clone for Request {
  fn clone(&self) -> Self {
    self.as_view().to_owned()
  }
}

impl ::protobuf::AsView for Request {
  type Proxied = Self;
  fn as_view(&self) -> RequestView<'_> {
    self.as_view()
  }
}

impl ::protobuf::AsMut for Request {
  type MutProxied = Self;
  fn as_mut(&mut self) -> RequestMut<'_> {
    self.as_mut()
  }
}

unsafe impl ::protobuf::__internal::runtime::AssociatedMiniTable for Request {
  fn mini_table() -> ::protobuf::__internal::runtime::MiniTablePtr {
    static ONCE_LOCK: ::std::sync::OnceLock<::protobuf::__internal::runtime::MiniTableInitPtr> =
        ::std::sync::OnceLock::new();
    unsafe {
      ONCE_LOCK.get_or_init(|| {
        super::messages_proto::messages__Request_msg_init.0 =
            ::protobuf::__internal::runtime::build_mini_table("$");
        ::protobuf::__internal::runtime::link_mini_table(
            super::messages_proto::messages__Request_msg_init.0, &[], &[]);
        ::protobuf::__internal::runtime::MiniTableInitPtr(super::messages_proto::messages__Request_msg_init.0)
      }).0
    }
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetArena for Request {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for Request {
  type Msg = Request;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Request> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for Request {
  type Msg = Request;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Request> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for RequestMut<'_> {
  type Msg = Request;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Request> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for RequestMut<'_> {
  type Msg = Request;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Request> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for RequestView<'_> {
  type Msg = Request;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Request> {
    self.inner.ptr()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetArena for RequestMut<'_> {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}



// This variable must not be referenced except by protobuf generated
// code.
pub(crate) static mut messages__Connect_msg_init: ::protobuf::__internal::runtime::MiniTableInitPtr =
    ::protobuf::__internal::runtime::MiniTableInitPtr(::protobuf::__internal::runtime::MiniTablePtr::dangling());
#[allow(non_camel_case_types)]
pub struct Connect {
  inner: ::protobuf::__internal::runtime::OwnedMessageInner<Connect>
}

impl ::protobuf::Message for Connect {
  type MessageView<'msg> = ConnectView<'msg>;
  type MessageMut<'msg> = ConnectMut<'msg>;
}

impl ::std::default::Default for Connect {
  fn default() -> Self {
    Self::new()
  }
}

impl ::std::fmt::Debug for Connect {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

// SAFETY:
// - `Connect` is `Sync` because it does not implement interior mutability.
//    Neither does `ConnectMut`.
unsafe impl ::std::marker::Sync for Connect {}

// SAFETY:
// - `Connect` is `Send` because it uniquely owns its arena and does
//   not use thread-local data.
unsafe impl ::std::marker::Send for Connect {}

impl ::protobuf::Proxied for Connect {
  type View<'msg> = ConnectView<'msg>;
}

impl ::protobuf::__internal::SealedInternal for Connect {}

impl ::protobuf::MutProxied for Connect {
  type Mut<'msg> = ConnectMut<'msg>;
}

#[derive(Copy, Clone)]
#[allow(dead_code)]
pub struct ConnectView<'msg> {
  inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, Connect>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for ConnectView<'msg> {}

impl<'msg> ::protobuf::MessageView<'msg> for ConnectView<'msg> {
  type Message = Connect;
}

impl ::std::fmt::Debug for ConnectView<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl ::std::default::Default for ConnectView<'_> {
  fn default() -> ConnectView<'static> {
    ::protobuf::__internal::runtime::MessageViewInner::default().into()
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageViewInner<'msg, Connect>> for ConnectView<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, Connect>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> ConnectView<'msg> {

  pub fn to_owned(&self) -> Connect {
    ::protobuf::IntoProxied::into_proxied(*self, ::protobuf::__internal::Private)
  }

}

// SAFETY:
// - `ConnectView` is `Sync` because it does not support mutation.
unsafe impl ::std::marker::Sync for ConnectView<'_> {}

// SAFETY:
// - `ConnectView` is `Send` because while its alive a `ConnectMut` cannot.
// - `ConnectView` does not use thread-local data.
unsafe impl ::std::marker::Send for ConnectView<'_> {}

impl<'msg> ::protobuf::AsView for ConnectView<'msg> {
  type Proxied = Connect;
  fn as_view(&self) -> ::protobuf::View<'msg, Connect> {
    *self
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for ConnectView<'msg> {
  fn into_view<'shorter>(self) -> ConnectView<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

impl<'msg> ::protobuf::IntoProxied<Connect> for ConnectView<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> Connect {
    let mut dst = Connect::new();
    assert!(unsafe {
      dst.inner.ptr_mut().deep_copy(self.inner.ptr(), dst.inner.arena())
    });
    dst
  }
}

impl<'msg> ::protobuf::IntoProxied<Connect> for ConnectMut<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> Connect {
    ::protobuf::IntoProxied::into_proxied(::protobuf::IntoView::into_view(self), _private)
  }
}

impl ::protobuf::__internal::EntityType for Connect {
    type Tag = ::protobuf::__internal::entity_tag::MessageTag;
}

impl<'msg> ::protobuf::__internal::EntityType for ConnectView<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::ViewProxyTag;
}

impl<'msg> ::protobuf::__internal::EntityType for ConnectMut<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::MutProxyTag;
}

#[allow(dead_code)]
#[allow(non_camel_case_types)]
pub struct ConnectMut<'msg> {
  inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, Connect>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for ConnectMut<'msg> {}

impl<'msg> ::protobuf::MessageMut<'msg> for ConnectMut<'msg> {
  type Message = Connect;
}

impl ::std::fmt::Debug for ConnectMut<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageMutInner<'msg, Connect>> for ConnectMut<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, Connect>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> ConnectMut<'msg> {

  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private)
    -> ::protobuf::__internal::runtime::MessageMutInner<'msg, Connect> {
    self.inner.reborrow()
  }

  pub fn to_owned(&self) -> Connect {
    ::protobuf::AsView::as_view(self).to_owned()
  }

}

// SAFETY:
// - `ConnectMut` does not perform any shared mutation.
unsafe impl ::std::marker::Send for ConnectMut<'_> {}

// SAFETY:
// - `ConnectMut` does not perform any shared mutation.
unsafe impl ::std::marker::Sync for ConnectMut<'_> {}

impl<'msg> ::protobuf::AsView for ConnectMut<'msg> {
  type Proxied = Connect;
  fn as_view(&self) -> ::protobuf::View<'_, Connect> {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for ConnectMut<'msg> {
  fn into_view<'shorter>(self) -> ::protobuf::View<'shorter, Connect>
  where
      'msg: 'shorter {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::AsMut for ConnectMut<'msg> {
  type MutProxied = Connect;
  fn as_mut(&mut self) -> ConnectMut<'msg> {
    self.inner.reborrow().into()
  }
}

impl<'msg> ::protobuf::IntoMut<'msg> for ConnectMut<'msg> {
  fn into_mut<'shorter>(self) -> ConnectMut<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

#[allow(dead_code)]
impl Connect {
  pub fn new() -> Self {
    Self { inner: ::protobuf::__internal::runtime::OwnedMessageInner::<Self>::new() }
  }


  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessageMutInner<'_, Connect> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner)
  }

  pub fn as_view(&self) -> ConnectView<'_> {
    ::protobuf::__internal::runtime::MessageViewInner::view_of_owned(&self.inner).into()
  }

  pub fn as_mut(&mut self) -> ConnectMut<'_> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner).into()
  }

}  // impl Connect

impl ::std::ops::Drop for Connect {
  #[inline]
  fn drop(&mut self) {
  }
}

impl ::std::clone::Clone for Connect {
  fn clone(&self) -> Self {
    self.as_view().to_owned()
  }
}

impl ::protobuf::AsView for Connect {
  type Proxied = Self;
  fn as_view(&self) -> ConnectView<'_> {
    self.as_view()
  }
}

impl ::protobuf::AsMut for Connect {
  type MutProxied = Self;
  fn as_mut(&mut self) -> ConnectMut<'_> {
    self.as_mut()
  }
}

unsafe impl ::protobuf::__internal::runtime::AssociatedMiniTable for Connect {
  fn mini_table() -> ::protobuf::__internal::runtime::MiniTablePtr {
    static ONCE_LOCK: ::std::sync::OnceLock<::protobuf::__internal::runtime::MiniTableInitPtr> =
        ::std::sync::OnceLock::new();
    unsafe {
      ONCE_LOCK.get_or_init(|| {
        super::messages_proto::messages__Connect_msg_init.0 =
            ::protobuf::__internal::runtime::build_mini_table("$");
        ::protobuf::__internal::runtime::link_mini_table(
            super::messages_proto::messages__Connect_msg_init.0, &[], &[]);
        ::protobuf::__internal::runtime::MiniTableInitPtr(super::messages_proto::messages__Connect_msg_init.0)
      }).0
    }
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetArena for Connect {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for Connect {
  type Msg = Connect;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Connect> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for Connect {
  type Msg = Connect;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Connect> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for ConnectMut<'_> {
  type Msg = Connect;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Connect> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for ConnectMut<'_> {
  type Msg = Connect;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Connect> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for ConnectView<'_> {
  type Msg = Connect;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Connect> {
    self.inner.ptr()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetArena for ConnectMut<'_> {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}



// This variable must not be referenced except by protobuf generated
// code.
pub(crate) static mut messages__Type_msg_init: ::protobuf::__internal::runtime::MiniTableInitPtr =
    ::protobuf::__internal::runtime::MiniTableInitPtr(::protobuf::__internal::runtime::MiniTablePtr::dangling());
#[allow(non_camel_case_types)]
pub struct Type {
  inner: ::protobuf::__internal::runtime::OwnedMessageInner<Type>
}

impl ::protobuf::Message for Type {
  type MessageView<'msg> = TypeView<'msg>;
  type MessageMut<'msg> = TypeMut<'msg>;
}

impl ::std::default::Default for Type {
  fn default() -> Self {
    Self::new()
  }
}

impl ::std::fmt::Debug for Type {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

// SAFETY:
// - `Type` is `Sync` because it does not implement interior mutability.
//    Neither does `TypeMut`.
unsafe impl ::std::marker::Sync for Type {}

// SAFETY:
// - `Type` is `Send` because it uniquely owns its arena and does
//   not use thread-local data.
unsafe impl ::std::marker::Send for Type {}

impl ::protobuf::Proxied for Type {
  type View<'msg> = TypeView<'msg>;
}

impl ::protobuf::__internal::SealedInternal for Type {}

impl ::protobuf::MutProxied for Type {
  type Mut<'msg> = TypeMut<'msg>;
}

#[derive(Copy, Clone)]
#[allow(dead_code)]
pub struct TypeView<'msg> {
  inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, Type>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for TypeView<'msg> {}

impl<'msg> ::protobuf::MessageView<'msg> for TypeView<'msg> {
  type Message = Type;
}

impl ::std::fmt::Debug for TypeView<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl ::std::default::Default for TypeView<'_> {
  fn default() -> TypeView<'static> {
    ::protobuf::__internal::runtime::MessageViewInner::default().into()
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageViewInner<'msg, Type>> for TypeView<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, Type>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> TypeView<'msg> {

  pub fn to_owned(&self) -> Type {
    ::protobuf::IntoProxied::into_proxied(*self, ::protobuf::__internal::Private)
  }

}

// SAFETY:
// - `TypeView` is `Sync` because it does not support mutation.
unsafe impl ::std::marker::Sync for TypeView<'_> {}

// SAFETY:
// - `TypeView` is `Send` because while its alive a `TypeMut` cannot.
// - `TypeView` does not use thread-local data.
unsafe impl ::std::marker::Send for TypeView<'_> {}

impl<'msg> ::protobuf::AsView for TypeView<'msg> {
  type Proxied = Type;
  fn as_view(&self) -> ::protobuf::View<'msg, Type> {
    *self
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for TypeView<'msg> {
  fn into_view<'shorter>(self) -> TypeView<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

impl<'msg> ::protobuf::IntoProxied<Type> for TypeView<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> Type {
    let mut dst = Type::new();
    assert!(unsafe {
      dst.inner.ptr_mut().deep_copy(self.inner.ptr(), dst.inner.arena())
    });
    dst
  }
}

impl<'msg> ::protobuf::IntoProxied<Type> for TypeMut<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> Type {
    ::protobuf::IntoProxied::into_proxied(::protobuf::IntoView::into_view(self), _private)
  }
}

impl ::protobuf::__internal::EntityType for Type {
    type Tag = ::protobuf::__internal::entity_tag::MessageTag;
}

impl<'msg> ::protobuf::__internal::EntityType for TypeView<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::ViewProxyTag;
}

impl<'msg> ::protobuf::__internal::EntityType for TypeMut<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::MutProxyTag;
}

#[allow(dead_code)]
#[allow(non_camel_case_types)]
pub struct TypeMut<'msg> {
  inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, Type>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for TypeMut<'msg> {}

impl<'msg> ::protobuf::MessageMut<'msg> for TypeMut<'msg> {
  type Message = Type;
}

impl ::std::fmt::Debug for TypeMut<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageMutInner<'msg, Type>> for TypeMut<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, Type>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> TypeMut<'msg> {

  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private)
    -> ::protobuf::__internal::runtime::MessageMutInner<'msg, Type> {
    self.inner.reborrow()
  }

  pub fn to_owned(&self) -> Type {
    ::protobuf::AsView::as_view(self).to_owned()
  }

}

// SAFETY:
// - `TypeMut` does not perform any shared mutation.
unsafe impl ::std::marker::Send for TypeMut<'_> {}

// SAFETY:
// - `TypeMut` does not perform any shared mutation.
unsafe impl ::std::marker::Sync for TypeMut<'_> {}

impl<'msg> ::protobuf::AsView for TypeMut<'msg> {
  type Proxied = Type;
  fn as_view(&self) -> ::protobuf::View<'_, Type> {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for TypeMut<'msg> {
  fn into_view<'shorter>(self) -> ::protobuf::View<'shorter, Type>
  where
      'msg: 'shorter {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::AsMut for TypeMut<'msg> {
  type MutProxied = Type;
  fn as_mut(&mut self) -> TypeMut<'msg> {
    self.inner.reborrow().into()
  }
}

impl<'msg> ::protobuf::IntoMut<'msg> for TypeMut<'msg> {
  fn into_mut<'shorter>(self) -> TypeMut<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

#[allow(dead_code)]
impl Type {
  pub fn new() -> Self {
    Self { inner: ::protobuf::__internal::runtime::OwnedMessageInner::<Self>::new() }
  }


  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessageMutInner<'_, Type> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner)
  }

  pub fn as_view(&self) -> TypeView<'_> {
    ::protobuf::__internal::runtime::MessageViewInner::view_of_owned(&self.inner).into()
  }

  pub fn as_mut(&mut self) -> TypeMut<'_> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner).into()
  }

}  // impl Type

impl ::std::ops::Drop for Type {
  #[inline]
  fn drop(&mut self) {
  }
}

impl ::std::clone::Clone for Type {
  fn clone(&self) -> Self {
    self.as_view().to_owned()
  }
}

impl ::protobuf::AsView for Type {
  type Proxied = Self;
  fn as_view(&self) -> TypeView<'_> {
    self.as_view()
  }
}

impl ::protobuf::AsMut for Type {
  type MutProxied = Self;
  fn as_mut(&mut self) -> TypeMut<'_> {
    self.as_mut()
  }
}

unsafe impl ::protobuf::__internal::runtime::AssociatedMiniTable for Type {
  fn mini_table() -> ::protobuf::__internal::runtime::MiniTablePtr {
    static ONCE_LOCK: ::std::sync::OnceLock<::protobuf::__internal::runtime::MiniTableInitPtr> =
        ::std::sync::OnceLock::new();
    unsafe {
      ONCE_LOCK.get_or_init(|| {
        super::messages_proto::messages__Type_msg_init.0 =
            ::protobuf::__internal::runtime::build_mini_table("$");
        ::protobuf::__internal::runtime::link_mini_table(
            super::messages_proto::messages__Type_msg_init.0, &[], &[]);
        ::protobuf::__internal::runtime::MiniTableInitPtr(super::messages_proto::messages__Type_msg_init.0)
      }).0
    }
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetArena for Type {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for Type {
  type Msg = Type;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Type> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for Type {
  type Msg = Type;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Type> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for TypeMut<'_> {
  type Msg = Type;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Type> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for TypeMut<'_> {
  type Msg = Type;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Type> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for TypeView<'_> {
  type Msg = Type;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Type> {
    self.inner.ptr()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetArena for TypeMut<'_> {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}



// This variable must not be referenced except by protobuf generated
// code.
pub(crate) static mut messages__HTTPRequest_msg_init: ::protobuf::__internal::runtime::MiniTableInitPtr =
    ::protobuf::__internal::runtime::MiniTableInitPtr(::protobuf::__internal::runtime::MiniTablePtr::dangling());
#[allow(non_camel_case_types)]
pub struct HTTPRequest {
  inner: ::protobuf::__internal::runtime::OwnedMessageInner<HTTPRequest>
}

impl ::protobuf::Message for HTTPRequest {
  type MessageView<'msg> = HTTPRequestView<'msg>;
  type MessageMut<'msg> = HTTPRequestMut<'msg>;
}

impl ::std::default::Default for HTTPRequest {
  fn default() -> Self {
    Self::new()
  }
}

impl ::std::fmt::Debug for HTTPRequest {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

// SAFETY:
// - `HTTPRequest` is `Sync` because it does not implement interior mutability.
//    Neither does `HTTPRequestMut`.
unsafe impl ::std::marker::Sync for HTTPRequest {}

// SAFETY:
// - `HTTPRequest` is `Send` because it uniquely owns its arena and does
//   not use thread-local data.
unsafe impl ::std::marker::Send for HTTPRequest {}

impl ::protobuf::Proxied for HTTPRequest {
  type View<'msg> = HTTPRequestView<'msg>;
}

impl ::protobuf::__internal::SealedInternal for HTTPRequest {}

impl ::protobuf::MutProxied for HTTPRequest {
  type Mut<'msg> = HTTPRequestMut<'msg>;
}

#[derive(Copy, Clone)]
#[allow(dead_code)]
pub struct HTTPRequestView<'msg> {
  inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, HTTPRequest>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for HTTPRequestView<'msg> {}

impl<'msg> ::protobuf::MessageView<'msg> for HTTPRequestView<'msg> {
  type Message = HTTPRequest;
}

impl ::std::fmt::Debug for HTTPRequestView<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl ::std::default::Default for HTTPRequestView<'_> {
  fn default() -> HTTPRequestView<'static> {
    ::protobuf::__internal::runtime::MessageViewInner::default().into()
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageViewInner<'msg, HTTPRequest>> for HTTPRequestView<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, HTTPRequest>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> HTTPRequestView<'msg> {

  pub fn to_owned(&self) -> HTTPRequest {
    ::protobuf::IntoProxied::into_proxied(*self, ::protobuf::__internal::Private)
  }

}

// SAFETY:
// - `HTTPRequestView` is `Sync` because it does not support mutation.
unsafe impl ::std::marker::Sync for HTTPRequestView<'_> {}

// SAFETY:
// - `HTTPRequestView` is `Send` because while its alive a `HTTPRequestMut` cannot.
// - `HTTPRequestView` does not use thread-local data.
unsafe impl ::std::marker::Send for HTTPRequestView<'_> {}

impl<'msg> ::protobuf::AsView for HTTPRequestView<'msg> {
  type Proxied = HTTPRequest;
  fn as_view(&self) -> ::protobuf::View<'msg, HTTPRequest> {
    *self
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for HTTPRequestView<'msg> {
  fn into_view<'shorter>(self) -> HTTPRequestView<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

impl<'msg> ::protobuf::IntoProxied<HTTPRequest> for HTTPRequestView<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> HTTPRequest {
    let mut dst = HTTPRequest::new();
    assert!(unsafe {
      dst.inner.ptr_mut().deep_copy(self.inner.ptr(), dst.inner.arena())
    });
    dst
  }
}

impl<'msg> ::protobuf::IntoProxied<HTTPRequest> for HTTPRequestMut<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> HTTPRequest {
    ::protobuf::IntoProxied::into_proxied(::protobuf::IntoView::into_view(self), _private)
  }
}

impl ::protobuf::__internal::EntityType for HTTPRequest {
    type Tag = ::protobuf::__internal::entity_tag::MessageTag;
}

impl<'msg> ::protobuf::__internal::EntityType for HTTPRequestView<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::ViewProxyTag;
}

impl<'msg> ::protobuf::__internal::EntityType for HTTPRequestMut<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::MutProxyTag;
}

#[allow(dead_code)]
#[allow(non_camel_case_types)]
pub struct HTTPRequestMut<'msg> {
  inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, HTTPRequest>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for HTTPRequestMut<'msg> {}

impl<'msg> ::protobuf::MessageMut<'msg> for HTTPRequestMut<'msg> {
  type Message = HTTPRequest;
}

impl ::std::fmt::Debug for HTTPRequestMut<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageMutInner<'msg, HTTPRequest>> for HTTPRequestMut<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, HTTPRequest>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> HTTPRequestMut<'msg> {

  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private)
    -> ::protobuf::__internal::runtime::MessageMutInner<'msg, HTTPRequest> {
    self.inner.reborrow()
  }

  pub fn to_owned(&self) -> HTTPRequest {
    ::protobuf::AsView::as_view(self).to_owned()
  }

}

// SAFETY:
// - `HTTPRequestMut` does not perform any shared mutation.
unsafe impl ::std::marker::Send for HTTPRequestMut<'_> {}

// SAFETY:
// - `HTTPRequestMut` does not perform any shared mutation.
unsafe impl ::std::marker::Sync for HTTPRequestMut<'_> {}

impl<'msg> ::protobuf::AsView for HTTPRequestMut<'msg> {
  type Proxied = HTTPRequest;
  fn as_view(&self) -> ::protobuf::View<'_, HTTPRequest> {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for HTTPRequestMut<'msg> {
  fn into_view<'shorter>(self) -> ::protobuf::View<'shorter, HTTPRequest>
  where
      'msg: 'shorter {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::AsMut for HTTPRequestMut<'msg> {
  type MutProxied = HTTPRequest;
  fn as_mut(&mut self) -> HTTPRequestMut<'msg> {
    self.inner.reborrow().into()
  }
}

impl<'msg> ::protobuf::IntoMut<'msg> for HTTPRequestMut<'msg> {
  fn into_mut<'shorter>(self) -> HTTPRequestMut<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

#[allow(dead_code)]
impl HTTPRequest {
  pub fn new() -> Self {
    Self { inner: ::protobuf::__internal::runtime::OwnedMessageInner::<Self>::new() }
  }


  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessageMutInner<'_, HTTPRequest> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner)
  }

  pub fn as_view(&self) -> HTTPRequestView<'_> {
    ::protobuf::__internal::runtime::MessageViewInner::view_of_owned(&self.inner).into()
  }

  pub fn as_mut(&mut self) -> HTTPRequestMut<'_> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner).into()
  }

}  // impl HTTPRequest

impl ::std::ops::Drop for HTTPRequest {
  #[inline]
  fn drop(&mut self) {
  }
}

impl ::std::clone::Clone for HTTPRequest {
  fn clone(&self) -> Self {
    self.as_view().to_owned()
  }
}

impl ::protobuf::AsView for HTTPRequest {
  type Proxied = Self;
  fn as_view(&self) -> HTTPRequestView<'_> {
    self.as_view()
  }
}

impl ::protobuf::AsMut for HTTPRequest {
  type MutProxied = Self;
  fn as_mut(&mut self) -> HTTPRequestMut<'_> {
    self.as_mut()
  }
}

unsafe impl ::protobuf::__internal::runtime::AssociatedMiniTable for HTTPRequest {
  fn mini_table() -> ::protobuf::__internal::runtime::MiniTablePtr {
    static ONCE_LOCK: ::std::sync::OnceLock<::protobuf::__internal::runtime::MiniTableInitPtr> =
        ::std::sync::OnceLock::new();
    unsafe {
      ONCE_LOCK.get_or_init(|| {
        super::messages_proto::messages__HTTPRequest_msg_init.0 =
            ::protobuf::__internal::runtime::build_mini_table("$");
        ::protobuf::__internal::runtime::link_mini_table(
            super::messages_proto::messages__HTTPRequest_msg_init.0, &[], &[]);
        ::protobuf::__internal::runtime::MiniTableInitPtr(super::messages_proto::messages__HTTPRequest_msg_init.0)
      }).0
    }
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetArena for HTTPRequest {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for HTTPRequest {
  type Msg = HTTPRequest;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<HTTPRequest> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for HTTPRequest {
  type Msg = HTTPRequest;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<HTTPRequest> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for HTTPRequestMut<'_> {
  type Msg = HTTPRequest;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<HTTPRequest> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for HTTPRequestMut<'_> {
  type Msg = HTTPRequest;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<HTTPRequest> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for HTTPRequestView<'_> {
  type Msg = HTTPRequest;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<HTTPRequest> {
    self.inner.ptr()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetArena for HTTPRequestMut<'_> {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}

pub mod h_t_t_p_request {// This variable must not be referenced except by protobuf generated
// code.
pub(crate) static mut messages__HTTPRequest__fooBar_msg_init: ::protobuf::__internal::runtime::MiniTableInitPtr =
    ::protobuf::__internal::runtime::MiniTableInitPtr(::protobuf::__internal::runtime::MiniTablePtr::dangling());
#[allow(non_camel_case_types)]
pub struct fooBar {
  inner: ::protobuf::__internal::runtime::OwnedMessageInner<fooBar>
}

impl ::protobuf::Message for fooBar {
  type MessageView<'msg> = fooBarView<'msg>;
  type MessageMut<'msg> = fooBarMut<'msg>;
}

impl ::std::default::Default for fooBar {
  fn default() -> Self {
    Self::new()
  }
}

impl ::std::fmt::Debug for fooBar {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

// SAFETY:
// - `fooBar` is `Sync` because it does not implement interior mutability.
//    Neither does `fooBarMut`.
unsafe impl ::std::marker::Sync for fooBar {}

// SAFETY:
// - `fooBar` is `Send` because it uniquely owns its arena and does
//   not use thread-local data.
unsafe impl ::std::marker::Send for fooBar {}

impl ::protobuf::Proxied for fooBar {
  type View<'msg> = fooBarView<'msg>;
}

impl ::protobuf::__internal::SealedInternal for fooBar {}

impl ::protobuf::MutProxied for fooBar {
  type Mut<'msg> = fooBarMut<'msg>;
}

#[derive(Copy, Clone)]
#[allow(dead_code)]
pub struct fooBarView<'msg> {
  inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, fooBar>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for fooBarView<'msg> {}

impl<'msg> ::protobuf::MessageView<'msg> for fooBarView<'msg> {
  type Message = fooBar;
}

impl ::std::fmt::Debug for fooBarView<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl ::std::default::Default for fooBarView<'_> {
  fn default() -> fooBarView<'static> {
    ::protobuf::__internal::runtime::MessageViewInner::default().into()
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageViewInner<'msg, fooBar>> for fooBarView<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, fooBar>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> fooBarView<'msg> {

  pub fn to_owned(&self) -> fooBar {
    ::protobuf::IntoProxied::into_proxied(*self, ::protobuf::__internal::Private)
  }

}

// SAFETY:
// - `fooBarView` is `Sync` because it does not support mutation.
unsafe impl ::std::marker::Sync for fooBarView<'_> {}

// SAFETY:
// - `fooBarView` is `Send` because while its alive a `fooBarMut` cannot.
// - `fooBarView` does not use thread-local data.
unsafe impl ::std::marker::Send for fooBarView<'_> {}

impl<'msg> ::protobuf::AsView for fooBarView<'msg> {
  type Proxied = fooBar;
  fn as_view(&self) -> ::protobuf::View<'msg, fooBar> {
    *self
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for fooBarView<'msg> {
  fn into_view<'shorter>(self) -> fooBarView<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

impl<'msg> ::protobuf::IntoProxied<fooBar> for fooBarView<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> fooBar {
    let mut dst = fooBar::new();
    assert!(unsafe {
      dst.inner.ptr_mut().deep_copy(self.inner.ptr(), dst.inner.arena())
    });
    dst
  }
}

impl<'msg> ::protobuf::IntoProxied<fooBar> for fooBarMut<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> fooBar {
    ::protobuf::IntoProxied::into_proxied(::protobuf::IntoView::into_view(self), _private)
  }
}

impl ::protobuf::__internal::EntityType for fooBar {
    type Tag = ::protobuf::__internal::entity_tag::MessageTag;
}

impl<'msg> ::protobuf::__internal::EntityType for fooBarView<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::ViewProxyTag;
}

impl<'msg> ::protobuf::__internal::EntityType for fooBarMut<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::MutProxyTag;
}

#[allow(dead_code)]
#[allow(non_camel_case_types)]
pub struct fooBarMut<'msg> {
  inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, fooBar>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for fooBarMut<'msg> {}

impl<'msg> ::protobuf::MessageMut<'msg> for fooBarMut<'msg> {
  type Message = fooBar;
}

impl ::std::fmt::Debug for fooBarMut<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageMutInner<'msg, fooBar>> for fooBarMut<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, fooBar>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> fooBarMut<'msg> {

  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private)
    -> ::protobuf::__internal::runtime::MessageMutInner<'msg, fooBar> {
    self.inner.reborrow()
  }

  pub fn to_owned(&self) -> fooBar {
    ::protobuf::AsView::as_view(self).to_owned()
  }

}

// SAFETY:
// - `fooBarMut` does not perform any shared mutation.
unsafe impl ::std::marker::Send for fooBarMut<'_> {}

// SAFETY:
// - `fooBarMut` does not perform any shared mutation.
unsafe impl ::std::marker::Sync for fooBarMut<'_> {}

impl<'msg> ::protobuf::AsView for fooBarMut<'msg> {
  type Proxied = fooBar;
  fn as_view(&self) -> ::protobuf::View<'_, fooBar> {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for fooBarMut<'msg> {
  fn into_view<'shorter>(self) -> ::protobuf::View<'shorter, fooBar>
  where
      'msg: 'shorter {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::AsMut for fooBarMut<'msg> {
  type MutProxied = fooBar;
  fn as_mut(&mut self) -> fooBarMut<'msg> {
    self.inner.reborrow().into()
  }
}

impl<'msg> ::protobuf::IntoMut<'msg> for fooBarMut<'msg> {
  fn into_mut<'shorter>(self) -> fooBarMut<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

#[allow(dead_code)]
impl fooBar {
  pub fn new() -> Self {
    Self { inner: ::protobuf::__internal::runtime::OwnedMessageInner::<Self>::new() }
  }


  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessageMutInner<'_, fooBar> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner)
  }

  pub fn as_view(&self) -> fooBarView<'_> {
    ::protobuf::__internal::runtime::MessageViewInner::view_of_owned(&self.inner).into()
  }

  pub fn as_mut(&mut self) -> fooBarMut<'_> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner).into()
  }

}  // impl fooBar

impl ::std::ops::Drop for fooBar {
  #[inline]
  fn drop(&mut self) {
  }
}

impl ::std::clone::Clone for fooBar {
  fn clone(&self) -> Self {
    self.as_view().to_owned()
  }
}

impl ::protobuf::AsView for fooBar {
  type Proxied = Self;
  fn as_view(&self) -> fooBarView<'_> {
    self.as_view()
  }
}

impl ::protobuf::AsMut for fooBar {
  type MutProxied = Self;
  fn as_mut(&mut self) -> fooBarMut<'_> {
    self.as_mut()
  }
}

unsafe impl ::protobuf::__internal::runtime::AssociatedMiniTable for fooBar {
  fn mini_table() -> ::protobuf::__internal::runtime::MiniTablePtr {
    static ONCE_LOCK: ::std::sync::OnceLock<::protobuf::__internal::runtime::MiniTableInitPtr> =
        ::std::sync::OnceLock::new();
    unsafe {
      ONCE_LOCK.get_or_init(|| {
        super::super::messages_proto::h_t_t_p_request::messages__HTTPRequest__fooBar_msg_init.0 =
            ::protobuf::__internal::runtime::build_mini_table("$");
        ::protobuf::__internal::runtime::link_mini_table(
            super::super::messages_proto::h_t_t_p_request::messages__HTTPRequest__fooBar_msg_init.0, &[], &[]);
        ::protobuf::__internal::runtime::MiniTableInitPtr(super::super::messages_proto::h_t_t_p_request::messages__HTTPRequest__fooBar_msg_init.0)
      }).0
    }
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetArena for fooBar {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for fooBar {
  type Msg = fooBar;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<fooBar> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for fooBar {
  type Msg = fooBar;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<fooBar> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for fooBarMut<'_> {
  type Msg = fooBar;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<fooBar> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for fooBarMut<'_> {
  type Msg = fooBar;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<fooBar> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for fooBarView<'_> {
  type Msg = fooBar;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<fooBar> {
    self.inner.ptr()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetArena for fooBarMut<'_> {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}



}  // pub mod h_t_t_p_request


// This variable must not be referenced except by protobuf generated
// code.
pub(crate) static mut messages__Move_msg_init: ::protobuf::__internal::runtime::MiniTableInitPtr =
    ::protobuf::__internal::runtime::MiniTableInitPtr(::protobuf::__internal::runtime::MiniTablePtr::dangling());
#[allow(non_camel_case_types)]
pub struct Move {
  inner: ::protobuf::__internal::runtime::OwnedMessageInner<Move>
}

impl ::protobuf::Message for Move {
  type MessageView<'msg> = MoveView<'msg>;
  type MessageMut<'msg> = MoveMut<'msg>;
}

impl ::std::default::Default for Move {
  fn default() -> Self {
    Self::new()
  }
}

impl ::std::fmt::Debug for Move {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

// SAFETY:
// - `Move` is `Sync` because it does not implement interior mutability.
//    Neither does `MoveMut`.
unsafe impl ::std::marker::Sync for Move {}

// SAFETY:
// - `Move` is `Send` because it uniquely owns its arena and does
//   not use thread-local data.
unsafe impl ::std::marker::Send for Move {}

impl ::protobuf::Proxied for Move {
  type View<'msg> = MoveView<'msg>;
}

impl ::protobuf::__internal::SealedInternal for Move {}

impl ::protobuf::MutProxied for Move {
  type Mut<'msg> = MoveMut<'msg>;
}

#[derive(Copy, Clone)]
#[allow(dead_code)]
pub struct MoveView<'msg> {
  inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, Move>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for MoveView<'msg> {}

impl<'msg> ::protobuf::MessageView<'msg> for MoveView<'msg> {
  type Message = Move;
}

impl ::std::fmt::Debug for MoveView<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl ::std::default::Default for MoveView<'_> {
  fn default() -> MoveView<'static> {
    ::protobuf::__internal::runtime::MessageViewInner::default().into()
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageViewInner<'msg, Move>> for MoveView<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, Move>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> MoveView<'msg> {

  pub fn to_owned(&self) -> Move {
    ::protobuf::IntoProxied::into_proxied(*self, ::protobuf::__internal::Private)
  }

}

// SAFETY:
// - `MoveView` is `Sync` because it does not support mutation.
unsafe impl ::std::marker::Sync for MoveView<'_> {}

// SAFETY:
// - `MoveView` is `Send` because while its alive a `MoveMut` cannot.
// - `MoveView` does not use thread-local data.
unsafe impl ::std::marker::Send for MoveView<'_> {}

impl<'msg> ::protobuf::AsView for MoveView<'msg> {
  type Proxied = Move;
  fn as_view(&self) -> ::protobuf::View<'msg, Move> {
    *self
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for MoveView<'msg> {
  fn into_view<'shorter>(self) -> MoveView<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

impl<'msg> ::protobuf::IntoProxied<Move> for MoveView<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> Move {
    let mut dst = Move::new();
    assert!(unsafe {
      dst.inner.ptr_mut().deep_copy(self.inner.ptr(), dst.inner.arena())
    });
    dst
  }
}

impl<'msg> ::protobuf::IntoProxied<Move> for MoveMut<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> Move {
    ::protobuf::IntoProxied::into_proxied(::protobuf::IntoView::into_view(self), _private)
  }
}

impl ::protobuf::__internal::EntityType for Move {
    type Tag = ::protobuf::__internal::entity_tag::MessageTag;
}

impl<'msg> ::protobuf::__internal::EntityType for MoveView<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::ViewProxyTag;
}

impl<'msg> ::protobuf::__internal::EntityType for MoveMut<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::MutProxyTag;
}

#[allow(dead_code)]
#[allow(non_camel_case_types)]
pub struct MoveMut<'msg> {
  inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, Move>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for MoveMut<'msg> {}

impl<'msg> ::protobuf::MessageMut<'msg> for MoveMut<'msg> {
  type Message = Move;
}

impl ::std::fmt::Debug for MoveMut<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageMutInner<'msg, Move>> for MoveMut<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, Move>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> MoveMut<'msg> {

  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private)
    -> ::protobuf::__internal::runtime::MessageMutInner<'msg, Move> {
    self.inner.reborrow()
  }

  pub fn to_owned(&self) -> Move {
    ::protobuf::AsView::as_view(self).to_owned()
  }

}

// SAFETY:
// - `MoveMut` does not perform any shared mutation.
unsafe impl ::std::marker::Send for MoveMut<'_> {}

// SAFETY:
// - `MoveMut` does not perform any shared mutation.
unsafe impl ::std::marker::Sync for MoveMut<'_> {}

impl<'msg> ::protobuf::AsView for MoveMut<'msg> {
  type Proxied = Move;
  fn as_view(&self) -> ::protobuf::View<'_, Move> {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for MoveMut<'msg> {
  fn into_view<'shorter>(self) -> ::protobuf::View<'shorter, Move>
  where
      'msg: 'shorter {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::AsMut for MoveMut<'msg> {
  type MutProxied = Move;
  fn as_mut(&mut self) -> MoveMut<'msg> {
    self.inner.reborrow().into()
  }
}

impl<'msg> ::protobuf::IntoMut<'msg> for MoveMut<'msg> {
  fn into_mut<'shorter>(self) -> MoveMut<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

#[allow(dead_code)]
impl Move {
  pub fn new() -> Self {
    Self { inner: ::protobuf::__internal::runtime::OwnedMessageInner::<Self>::new() }
  }


  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessageMutInner<'_, Move> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner)
  }

  pub fn as_view(&self) -> MoveView<'_> {
    ::protobuf::__internal::runtime::MessageViewInner::view_of_owned(&self.inner).into()
  }

  pub fn as_mut(&mut self) -> MoveMut<'_> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner).into()
  }

}  // impl Move

impl ::std::ops::Drop for Move {
  #[inline]
  fn drop(&mut self) {
  }
}

impl ::std::clone::Clone for Move {
  fn clone(&self) -> Self {
    self.as_view().to_owned()
  }
}

impl ::protobuf::AsView for Move {
  type Proxied = Self;
  fn as_view(&self) -> MoveView<'_> {
    self.as_view()
  }
}

impl ::protobuf::AsMut for Move {
  type MutProxied = Self;
  fn as_mut(&mut self) -> MoveMut<'_> {
    self.as_mut()
  }
}

unsafe impl ::protobuf::__internal::runtime::AssociatedMiniTable for Move {
  fn mini_table() -> ::protobuf::__internal::runtime::MiniTablePtr {
    static ONCE_LOCK: ::std::sync::OnceLock<::protobuf::__internal::runtime::MiniTableInitPtr> =
        ::std::sync::OnceLock::new();
    unsafe {
      ONCE_LOCK.get_or_init(|| {
        super::messages_proto::messages__Move_msg_init.0 =
            ::protobuf::__internal::runtime::build_mini_table("$");
        ::protobuf::__internal::runtime::link_mini_table(
            super::messages_proto::messages__Move_msg_init.0, &[], &[]);
        ::protobuf::__internal::runtime::MiniTableInitPtr(super::messages_proto::messages__Move_msg_init.0)
      }).0
    }
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetArena for Move {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for Move {
  type Msg = Move;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Move> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for Move {
  type Msg = Move;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Move> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for MoveMut<'_> {
  type Msg = Move;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Move> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for MoveMut<'_> {
  type Msg = Move;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Move> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for MoveView<'_> {
  type Msg = Move;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Move> {
    self.inner.ptr()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetArena for MoveMut<'_> {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}

pub mod r#move {// This variable must not be referenced except by protobuf generated
// code.
pub(crate) static mut messages__Move__Deep_msg_init: ::protobuf::__internal::runtime::MiniTableInitPtr =
    ::protobuf::__internal::runtime::MiniTableInitPtr(::protobuf::__internal::runtime::MiniTablePtr::dangling());
#[allow(non_camel_case_types)]
pub struct Deep {
  inner: ::protobuf::__internal::runtime::OwnedMessageInner<Deep>
}

impl ::protobuf::Message for Deep {
  type MessageView<'msg> = DeepView<'msg>;
  type MessageMut<'msg> = DeepMut<'msg>;
}

impl ::std::default::Default for Deep {
  fn default() -> Self {
    Self::new()
  }
}

impl ::std::fmt::Debug for Deep {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

// SAFETY:
// - `Deep` is `Sync` because it does not implement interior mutability.
//    Neither does `DeepMut`.
unsafe impl ::std::marker::Sync for Deep {}

// SAFETY:
// - `Deep` is `Send` because it uniquely owns its arena and does
//   not use thread-local data.
unsafe impl ::std::marker::Send for Deep {}

impl ::protobuf::Proxied for Deep {
  type View<'msg> = DeepView<'msg>;
}

impl ::protobuf::__internal::SealedInternal for Deep {}

impl ::protobuf::MutProxied for Deep {
  type Mut<'msg> = DeepMut<'msg>;
}

#[derive(Copy, Clone)]
#[allow(dead_code)]
pub struct DeepView<'msg> {
  inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, Deep>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for DeepView<'msg> {}

impl<'msg> ::protobuf::MessageView<'msg> for DeepView<'msg> {
  type Message = Deep;
}

impl ::std::fmt::Debug for DeepView<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl ::std::default::Default for DeepView<'_> {
  fn default() -> DeepView<'static> {
    ::protobuf::__internal::runtime::MessageViewInner::default().into()
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageViewInner<'msg, Deep>> for DeepView<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, Deep>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> DeepView<'msg> {

  pub fn to_owned(&self) -> Deep {
    ::protobuf::IntoProxied::into_proxied(*self, ::protobuf::__internal::Private)
  }

}

// SAFETY:
// - `DeepView` is `Sync` because it does not support mutation.
unsafe impl ::std::marker::Sync for DeepView<'_> {}

// SAFETY:
// - `DeepView` is `Send` because while its alive a `DeepMut` cannot.
// - `DeepView` does not use thread-local data.
unsafe impl ::std::marker::Send for DeepView<'_> {}

impl<'msg> ::protobuf::AsView for DeepView<'msg> {
  type Proxied = Deep;
  fn as_view(&self) -> ::protobuf::View<'msg, Deep> {
    *self
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for DeepView<'msg> {
  fn into_view<'shorter>(self) -> DeepView<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

impl<'msg> ::protobuf::IntoProxied<Deep> for DeepView<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> Deep {
    let mut dst = Deep::new();
    assert!(unsafe {
      dst.inner.ptr_mut().deep_copy(self.inner.ptr(), dst.inner.arena())
    });
    dst
  }
}

impl<'msg> ::protobuf::IntoProxied<Deep> for DeepMut<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> Deep {
    ::protobuf::IntoProxied::into_proxied(::protobuf::IntoView::into_view(self), _private)
  }
}

impl ::protobuf::__internal::EntityType for Deep {
    type Tag = ::protobuf::__internal::entity_tag::MessageTag;
}

impl<'msg> ::protobuf::__internal::EntityType for DeepView<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::ViewProxyTag;
}

impl<'msg> ::protobuf::__internal::EntityType for DeepMut<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::MutProxyTag;
}

#[allow(dead_code)]
#[allow(non_camel_case_types)]
pub struct DeepMut<'msg> {
  inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, Deep>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for DeepMut<'msg> {}

impl<'msg> ::protobuf::MessageMut<'msg> for DeepMut<'msg> {
  type Message = Deep;
}

impl ::std::fmt::Debug for DeepMut<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageMutInner<'msg, Deep>> for DeepMut<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, Deep>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> DeepMut<'msg> {

  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private)
    -> ::protobuf::__internal::runtime::MessageMutInner<'msg, Deep> {
    self.inner.reborrow()
  }

  pub fn to_owned(&self) -> Deep {
    ::protobuf::AsView::as_view(self).to_owned()
  }

}

// SAFETY:
// - `DeepMut` does not perform any shared mutation.
unsafe impl ::std::marker::Send for DeepMut<'_> {}

// SAFETY:
// - `DeepMut` does not perform any shared mutation.
unsafe impl ::std::marker::Sync for DeepMut<'_> {}

impl<'msg> ::protobuf::AsView for DeepMut<'msg> {
  type Proxied = Deep;
  fn as_view(&self) -> ::protobuf::View<'_, Deep> {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for DeepMut<'msg> {
  fn into_view<'shorter>(self) -> ::protobuf::View<'shorter, Deep>
  where
      'msg: 'shorter {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::AsMut for DeepMut<'msg> {
  type MutProxied = Deep;
  fn as_mut(&mut self) -> DeepMut<'msg> {
    self.inner.reborrow().into()
  }
}

impl<'msg> ::protobuf::IntoMut<'msg> for DeepMut<'msg> {
  fn into_mut<'shorter>(self) -> DeepMut<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

#[allow(dead_code)]
impl Deep {
  pub fn new() -> Self {
    Self { inner: ::protobuf::__internal::runtime::OwnedMessageInner::<Self>::new() }
  }


  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessageMutInner<'_, Deep> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner)
  }

  pub fn as_view(&self) -> DeepView<'_> {
    ::protobuf::__internal::runtime::MessageViewInner::view_of_owned(&self.inner).into()
  }

  pub fn as_mut(&mut self) -> DeepMut<'_> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner).into()
  }

}  // impl Deep

impl ::std::ops::Drop for Deep {
  #[inline]
  fn drop(&mut self) {
  }
}

impl ::std::clone::Clone for Deep {
  fn clone(&self) -> Self {
    self.as_view().to_owned()
  }
}

impl ::protobuf::AsView for Deep {
  type Proxied = Self;
  fn as_view(&self) -> DeepView<'_> {
    self.as_view()
  }
}

impl ::protobuf::AsMut for Deep {
  type MutProxied = Self;
  fn as_mut(&mut self) -> DeepMut<'_> {
    self.as_mut()
  }
}

unsafe impl ::protobuf::__internal::runtime::AssociatedMiniTable for Deep {
  fn mini_table() -> ::protobuf::__internal::runtime::MiniTablePtr {
    static ONCE_LOCK: ::std::sync::OnceLock<::protobuf::__internal::runtime::MiniTableInitPtr> =
        ::std::sync::OnceLock::new();
    unsafe {
      ONCE_LOCK.get_or_init(|| {
        super::super::messages_proto::r#move::messages__Move__Deep_msg_init.0 =
            ::protobuf::__internal::runtime::build_mini_table("$");
        ::protobuf::__internal::runtime::link_mini_table(
            super::super::messages_proto::r#move::messages__Move__Deep_msg_init.0, &[], &[]);
        ::protobuf::__internal::runtime::MiniTableInitPtr(super::super::messages_proto::r#move::messages__Move__Deep_msg_init.0)
      }).0
    }
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetArena for Deep {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for Deep {
  type Msg = Deep;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Deep> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for Deep {
  type Msg = Deep;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Deep> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for DeepMut<'_> {
  type Msg = Deep;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Deep> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for DeepMut<'_> {
  type Msg = Deep;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Deep> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for DeepView<'_> {
  type Msg = Deep;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Deep> {
    self.inner.ptr()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetArena for DeepMut<'_> {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}

pub mod deep {// This variable must not be referenced except by protobuf generated
// code.
pub(crate) static mut messages__Move__Deep__Deeper_msg_init: ::protobuf::__internal::runtime::MiniTableInitPtr =
    ::protobuf::__internal::runtime::MiniTableInitPtr(::protobuf::__internal::runtime::MiniTablePtr::dangling());
#[allow(non_camel_case_types)]
pub struct Deeper {
  inner: ::protobuf::__internal::runtime::OwnedMessageInner<Deeper>
}

impl ::protobuf::Message for Deeper {
  type MessageView<'msg> = DeeperView<'msg>;
  type MessageMut<'msg> = DeeperMut<'msg>;
}

impl ::std::default::Default for Deeper {
  fn default() -> Self {
    Self::new()
  }
}

impl ::std::fmt::Debug for Deeper {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

// SAFETY:
// - `Deeper` is `Sync` because it does not implement interior mutability.
//    Neither does `DeeperMut`.
unsafe impl ::std::marker::Sync for Deeper {}

// SAFETY:
// - `Deeper` is `Send` because it uniquely owns its arena and does
//   not use thread-local data.
unsafe impl ::std::marker::Send for Deeper {}

impl ::protobuf::Proxied for Deeper {
  type View<'msg> = DeeperView<'msg>;
}

impl ::protobuf::__internal::SealedInternal for Deeper {}

impl ::protobuf::MutProxied for Deeper {
  type Mut<'msg> = DeeperMut<'msg>;
}

#[derive(Copy, Clone)]
#[allow(dead_code)]
pub struct DeeperView<'msg> {
  inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, Deeper>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for DeeperView<'msg> {}

impl<'msg> ::protobuf::MessageView<'msg> for DeeperView<'msg> {
  type Message = Deeper;
}

impl ::std::fmt::Debug for DeeperView<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl ::std::default::Default for DeeperView<'_> {
  fn default() -> DeeperView<'static> {
    ::protobuf::__internal::runtime::MessageViewInner::default().into()
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageViewInner<'msg, Deeper>> for DeeperView<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, Deeper>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> DeeperView<'msg> {

  pub fn to_owned(&self) -> Deeper {
    ::protobuf::IntoProxied::into_proxied(*self, ::protobuf::__internal::Private)
  }

}

// SAFETY:
// - `DeeperView` is `Sync` because it does not support mutation.
unsafe impl ::std::marker::Sync for DeeperView<'_> {}

// SAFETY:
// - `DeeperView` is `Send` because while its alive a `DeeperMut` cannot.
// - `DeeperView` does not use thread-local data.
unsafe impl ::std::marker::Send for DeeperView<'_> {}

impl<'msg> ::protobuf::AsView for DeeperView<'msg> {
  type Proxied = Deeper;
  fn as_view(&self) -> ::protobuf::View<'msg, Deeper> {
    *self
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for DeeperView<'msg> {
  fn into_view<'shorter>(self) -> DeeperView<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

impl<'msg> ::protobuf::IntoProxied<Deeper> for DeeperView<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> Deeper {
    let mut dst = Deeper::new();
    assert!(unsafe {
      dst.inner.ptr_mut().deep_copy(self.inner.ptr(), dst.inner.arena())
    });
    dst
  }
}

impl<'msg> ::protobuf::IntoProxied<Deeper> for DeeperMut<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> Deeper {
    ::protobuf::IntoProxied::into_proxied(::protobuf::IntoView::into_view(self), _private)
  }
}

impl ::protobuf::__internal::EntityType for Deeper {
    type Tag = ::protobuf::__internal::entity_tag::MessageTag;
}

impl<'msg> ::protobuf::__internal::EntityType for DeeperView<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::ViewProxyTag;
}

impl<'msg> ::protobuf::__internal::EntityType for DeeperMut<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::MutProxyTag;
}

#[allow(dead_code)]
#[allow(non_camel_case_types)]
pub struct DeeperMut<'msg> {
  inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, Deeper>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for DeeperMut<'msg> {}

impl<'msg> ::protobuf::MessageMut<'msg> for DeeperMut<'msg> {
  type Message = Deeper;
}

impl ::std::fmt::Debug for DeeperMut<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageMutInner<'msg, Deeper>> for DeeperMut<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, Deeper>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> DeeperMut<'msg> {

  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private)
    -> ::protobuf::__internal::runtime::MessageMutInner<'msg, Deeper> {
    self.inner.reborrow()
  }

  pub fn to_owned(&self) -> Deeper {
    ::protobuf::AsView::as_view(self).to_owned()
  }

}

// SAFETY:
// - `DeeperMut` does not perform any shared mutation.
unsafe impl ::std::marker::Send for DeeperMut<'_> {}

// SAFETY:
// - `DeeperMut` does not perform any shared mutation.
unsafe impl ::std::marker::Sync for DeeperMut<'_> {}

impl<'msg> ::protobuf::AsView for DeeperMut<'msg> {
  type Proxied = Deeper;
  fn as_view(&self) -> ::protobuf::View<'_, Deeper> {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for DeeperMut<'msg> {
  fn into_view<'shorter>(self) -> ::protobuf::View<'shorter, Deeper>
  where
      'msg: 'shorter {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::AsMut for DeeperMut<'msg> {
  type MutProxied = Deeper;
  fn as_mut(&mut self) -> DeeperMut<'msg> {
    self.inner.reborrow().into()
  }
}

impl<'msg> ::protobuf::IntoMut<'msg> for DeeperMut<'msg> {
  fn into_mut<'shorter>(self) -> DeeperMut<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

#[allow(dead_code)]
impl Deeper {
  pub fn new() -> Self {
    Self { inner: ::protobuf::__internal::runtime::OwnedMessageInner::<Self>::new() }
  }


  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessageMutInner<'_, Deeper> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner)
  }

  pub fn as_view(&self) -> DeeperView<'_> {
    ::protobuf::__internal::runtime::MessageViewInner::view_of_owned(&self.inner).into()
  }

  pub fn as_mut(&mut self) -> DeeperMut<'_> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner).into()
  }

}  // impl Deeper

impl ::std::ops::Drop for Deeper {
  #[inline]
  fn drop(&mut self) {
  }
}

impl ::std::clone::Clone for Deeper {
  fn clone(&self) -> Self {
    self.as_view().to_owned()
  }
}

impl ::protobuf::AsView for Deeper {
  type Proxied = Self;
  fn as_view(&self) -> DeeperView<'_> {
    self.as_view()
  }
}

impl ::protobuf::AsMut for Deeper {
  type MutProxied = Self;
  fn as_mut(&mut self) -> DeeperMut<'_> {
    self.as_mut()
  }
}

unsafe impl ::protobuf::__internal::runtime::AssociatedMiniTable for Deeper {
  fn mini_table() -> ::protobuf::__internal::runtime::MiniTablePtr {
    static ONCE_LOCK: ::std::sync::OnceLock<::protobuf::__internal::runtime::MiniTableInitPtr> =
        ::std::sync::OnceLock::new();
    unsafe {
      ONCE_LOCK.get_or_init(|| {
        super::super::super::messages_proto::r#move::deep::messages__Move__Deep__Deeper_msg_init.0 =
            ::protobuf::__internal::runtime::build_mini_table("$");
        ::protobuf::__internal::runtime::link_mini_table(
            super::super::super::messages_proto::r#move::deep::messages__Move__Deep__Deeper_msg_init.0, &[], &[]);
        ::protobuf::__internal::runtime::MiniTableInitPtr(super::super::super::messages_proto::r#move::deep::messages__Move__Deep__Deeper_msg_init.0)
      }).0
    }
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetArena for Deeper {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for Deeper {
  type Msg = Deeper;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Deeper> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for Deeper {
  type Msg = Deeper;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Deeper> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for DeeperMut<'_> {
  type Msg = Deeper;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Deeper> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for DeeperMut<'_> {
  type Msg = Deeper;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Deeper> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for DeeperView<'_> {
  type Msg = Deeper;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Deeper> {
    self.inner.ptr()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetArena for DeeperMut<'_> {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}



}  // pub mod deep


}  // pub mod r#move



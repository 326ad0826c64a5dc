const _: () = ::protobuf::__internal::assert_compatible_gencode_version("0.36.2-release");
// This variable must not be referenced except by protobuf generated
// code.
pub(crate) static mut Rootless_msg_init: ::protobuf::__internal::runtime::MiniTableInitPtr =
    ::protobuf::__internal::runtime::MiniTableInitPtr(::protobuf::__internal::runtime::MiniTablePtr::dangling());
#[allow(non_camel_case_types)]
pub struct Rootless {
  inner: ::protobuf::__internal::runtime::OwnedMessageInner<Rootless>
}

impl ::protobuf::Message for Rootless {
  type MessageView<'msg> = RootlessView<'msg>;
  type MessageMut<'msg> = RootlessMut<'msg>;
}

impl ::std::default::Default for Rootless {
  fn default() -> Self {
    Self::new()
  }
}

impl ::std::fmt::Debug for Rootless {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

// SAFETY:
// - `Rootless` is `Sync` because it does not implement interior mutability.
//    Neither does `RootlessMut`.
unsafe impl ::std::marker::Sync for Rootless {}

// SAFETY:
// - `Rootless` is `Send` because it uniquely owns its arena and does
//   not use thread-local data.
unsafe impl ::std::marker::Send for Rootless {}

impl ::protobuf::Proxied for Rootless {
  type View<'msg> = RootlessView<'msg>;
}

impl ::protobuf::__internal::SealedInternal for Rootless {}

impl ::protobuf::MutProxied for Rootless {
  type Mut<'msg> = RootlessMut<'msg>;
}

#[derive(Copy, Clone)]
#[allow(dead_code)]
pub struct RootlessView<'msg> {
  inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, Rootless>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for RootlessView<'msg> {}

impl<'msg> ::protobuf::MessageView<'msg> for RootlessView<'msg> {
  type Message = Rootless;
}

impl ::std::fmt::Debug for RootlessView<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl ::std::default::Default for RootlessView<'_> {
  fn default() -> RootlessView<'static> {
    ::protobuf::__internal::runtime::MessageViewInner::default().into()
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageViewInner<'msg, Rootless>> for RootlessView<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, Rootless>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> RootlessView<'msg> {

  pub fn to_owned(&self) -> Rootless {
    ::protobuf::IntoProxied::into_proxied(*self, ::protobuf::__internal::Private)
  }

  // dup: optional message a.Dup
  pub fn has_dup(self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(0)
    }
  }
  pub fn dup_opt(self) -> ::std::option::Option<super::a_dup_proto::DupView<'msg>> {
    self.has_dup().then(|| self.dup())
  }
  pub fn dup(self) -> super::a_dup_proto::DupView<'msg> {
    let submsg = unsafe {
      self.inner.ptr().get_message_at_index(0)
    };
    submsg
        .map(|ptr| unsafe { ::protobuf::__internal::runtime::MessageViewInner::wrap(ptr).into() })
       .unwrap_or(super::a_dup_proto::DupView::default())
  }

}

// SAFETY:
// - `RootlessView` is `Sync` because it does not support mutation.
unsafe impl ::std::marker::Sync for RootlessView<'_> {}

// SAFETY:
// - `RootlessView` is `Send` because while its alive a `RootlessMut` cannot.
// - `RootlessView` does not use thread-local data.
unsafe impl ::std::marker::Send for RootlessView<'_> {}

impl<'msg> ::protobuf::AsView for RootlessView<'msg> {
  type Proxied = Rootless;
  fn as_view(&self) -> ::protobuf::View<'msg, Rootless> {
    *self
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for RootlessView<'msg> {
  fn into_view<'shorter>(self) -> RootlessView<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

impl<'msg> ::protobuf::IntoProxied<Rootless> for RootlessView<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> Rootless {
    let mut dst = Rootless::new();
    assert!(unsafe {
      dst.inner.ptr_mut().deep_copy(self.inner.ptr(), dst.inner.arena())
    });
    dst
  }
}

impl<'msg> ::protobuf::IntoProxied<Rootless> for RootlessMut<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> Rootless {
    ::protobuf::IntoProxied::into_proxied(::protobuf::IntoView::into_view(self), _private)
  }
}

impl ::protobuf::__internal::EntityType for Rootless {
    type Tag = ::protobuf::__internal::entity_tag::MessageTag;
}

impl<'msg> ::protobuf::__internal::EntityType for RootlessView<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::ViewProxyTag;
}

impl<'msg> ::protobuf::__internal::EntityType for RootlessMut<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::MutProxyTag;
}

#[allow(dead_code)]
#[allow(non_camel_case_types)]
pub struct RootlessMut<'msg> {
  inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, Rootless>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for RootlessMut<'msg> {}

impl<'msg> ::protobuf::MessageMut<'msg> for RootlessMut<'msg> {
  type Message = Rootless;
}

impl ::std::fmt::Debug for RootlessMut<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageMutInner<'msg, Rootless>> for RootlessMut<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, Rootless>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> RootlessMut<'msg> {

  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private)
    -> ::protobuf::__internal::runtime::MessageMutInner<'msg, Rootless> {
    self.inner.reborrow()
  }

  pub fn to_owned(&self) -> Rootless {
    ::protobuf::AsView::as_view(self).to_owned()
  }

  // dup: optional message a.Dup
  pub fn has_dup(&self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(0)
    }
  }
  pub fn clear_dup(&mut self) {
    unsafe {
      self.inner.ptr().clear_field_at_index(
        0
      );
    }
  }
  pub fn dup_opt(&self) -> ::std::option::Option<super::a_dup_proto::DupView<'_>> {
    self.has_dup().then(|| self.dup())
  }
  pub fn dup(&self) -> super::a_dup_proto::DupView<'_> {
    let submsg = unsafe {
      self.inner.ptr().get_message_at_index(0)
    };
    submsg
        .map(|ptr| unsafe { ::protobuf::__internal::runtime::MessageViewInner::wrap(ptr).into() })
       .unwrap_or(super::a_dup_proto::DupView::default())
  }
  pub fn dup_mut(&mut self) -> super::a_dup_proto::DupMut<'_> {
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
  pub fn set_dup(&mut self,
    val: impl ::protobuf::IntoProxied<super::a_dup_proto::Dup>) {

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
// - `RootlessMut` does not perform any shared mutation.
unsafe impl ::std::marker::Send for RootlessMut<'_> {}

// SAFETY:
// - `RootlessMut` does not perform any shared mutation.
unsafe impl ::std::marker::Sync for RootlessMut<'_> {}

impl<'msg> ::protobuf::AsView for RootlessMut<'msg> {
  type Proxied = Rootless;
  fn as_view(&self) -> ::protobuf::View<'_, Rootless> {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for RootlessMut<'msg> {
  fn into_view<'shorter>(self) -> ::protobuf::View<'shorter, Rootless>
  where
      'msg: 'shorter {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::AsMut for RootlessMut<'msg> {
  type MutProxied = Rootless;
  fn as_mut(&mut self) -> RootlessMut<'msg> {
    self.inner.reborrow().into()
  }
}

impl<'msg> ::protobuf::IntoMut<'msg> for RootlessMut<'msg> {
  fn into_mut<'shorter>(self) -> RootlessMut<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

#[allow(dead_code)]
impl Rootless {
  pub fn new() -> Self {
    Self { inner: ::protobuf::__internal::runtime::OwnedMessageInner::<Self>::new() }
  }


  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessageMutInner<'_, Rootless> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner)
  }

  pub fn as_view(&self) -> RootlessView<'_> {
    ::protobuf::__internal::runtime::MessageViewInner::view_of_owned(&self.inner).into()
  }

  pub fn as_mut(&mut self) -> RootlessMut<'_> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner).into()
  }

  // dup: optional message a.Dup
  pub fn has_dup(&self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(0)
    }
  }
  pub fn clear_dup(&mut self) {
    unsafe {
      self.inner.ptr().clear_field_at_index(
        0
      );
    }
  }
  pub fn dup_opt(&self) -> ::std::option::Option<super::a_dup_proto::DupView<'_>> {
    self.has_dup().then(|| self.dup())
  }
  pub fn dup(&self) -> super::a_dup_proto::DupView<'_> {
    let submsg = unsafe {
      self.inner.ptr().get_message_at_index(0)
    };
    submsg
        .map(|ptr| unsafe { ::protobuf::__internal::runtime::MessageViewInner::wrap(ptr).into() })
       .unwrap_or(super::a_dup_proto::DupView::default())
  }
  pub fn dup_mut(&mut self) -> super::a_dup_proto::DupMut<'_> {
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
  pub fn set_dup(&mut self,
    val: impl ::protobuf::IntoProxied<super::a_dup_proto::Dup>) {

    unsafe {
      ::protobuf::__internal::runtime::message_set_sub_message(
        ::protobuf::AsMut::as_mut(self).inner,
        0,
        val
      );
    }
  }

}  // impl Rootless

impl ::std::ops::Drop for Rootless {
  #[inline]
  fn drop(&mut self) {
  }
}

impl ::std::clone::Clone for Rootless {
  fn clone(&self) -> Self {
    self.as_view().to_owned()
  }
}

impl ::protobuf::AsView for Rootless {
  type Proxied = Self;
  fn as_view(&self) -> RootlessView<'_> {
    self.as_view()
  }
}

impl ::protobuf::AsMut for Rootless {
  type MutProxied = Self;
  fn as_mut(&mut self) -> RootlessMut<'_> {
    self.as_mut()
  }
}

unsafe impl ::protobuf::__internal::runtime::AssociatedMiniTable for Rootless {
  fn mini_table() -> ::protobuf::__internal::runtime::MiniTablePtr {
    static ONCE_LOCK: ::std::sync::OnceLock<::protobuf::__internal::runtime::MiniTableInitPtr> =
        ::std::sync::OnceLock::new();
    unsafe {
      ONCE_LOCK.get_or_init(|| {
        super::root_proto::Rootless_msg_init.0 =
            ::protobuf::__internal::runtime::build_mini_table("$3");
        ::protobuf::__internal::runtime::link_mini_table(
            super::root_proto::Rootless_msg_init.0, &[<super::a_dup_proto::Dup as ::protobuf::__internal::runtime::AssociatedMiniTable>::mini_table(),
            ], &[]);
        ::protobuf::__internal::runtime::MiniTableInitPtr(super::root_proto::Rootless_msg_init.0)
      }).0
    }
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetArena for Rootless {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for Rootless {
  type Msg = Rootless;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Rootless> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for Rootless {
  type Msg = Rootless;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Rootless> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for RootlessMut<'_> {
  type Msg = Rootless;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Rootless> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for RootlessMut<'_> {
  type Msg = Rootless;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Rootless> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for RootlessView<'_> {
  type Msg = Rootless;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Rootless> {
    self.inner.ptr()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetArena for RootlessMut<'_> {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}

pub mod rootless {// This variable must not be referenced except by protobuf generated
// code.
pub(crate) static mut Rootless__Inner_msg_init: ::protobuf::__internal::runtime::MiniTableInitPtr =
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
        super::super::root_proto::rootless::Rootless__Inner_msg_init.0 =
            ::protobuf::__internal::runtime::build_mini_table("$");
        ::protobuf::__internal::runtime::link_mini_table(
            super::super::root_proto::rootless::Rootless__Inner_msg_init.0, &[], &[]);
        ::protobuf::__internal::runtime::MiniTableInitPtr(super::super::root_proto::rootless::Rootless__Inner_msg_init.0)
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



}  // pub mod rootless



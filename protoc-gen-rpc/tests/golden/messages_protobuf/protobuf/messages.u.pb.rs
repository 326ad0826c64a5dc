const _: () = ::protobuf::__internal::assert_compatible_gencode_version("0.36.2-release");
// This variable must not be referenced except by protobuf generated
// code.
pub(crate) static mut messages_0protobuf__self_msg_init: ::protobuf::__internal::runtime::MiniTableInitPtr =
    ::protobuf::__internal::runtime::MiniTableInitPtr(::protobuf::__internal::runtime::MiniTablePtr::dangling());
#[allow(non_camel_case_types)]
pub struct self_ {
  inner: ::protobuf::__internal::runtime::OwnedMessageInner<self_>
}

impl ::protobuf::Message for self_ {
  type MessageView<'msg> = self_View<'msg>;
  type MessageMut<'msg> = self_Mut<'msg>;
}

impl ::std::default::Default for self_ {
  fn default() -> Self {
    Self::new()
  }
}

impl ::std::fmt::Debug for self_ {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

// SAFETY:
// - `self_` is `Sync` because it does not implement interior mutability.
//    Neither does `self_Mut`.
unsafe impl ::std::marker::Sync for self_ {}

// SAFETY:
// - `self_` is `Send` because it uniquely owns its arena and does
//   not use thread-local data.
unsafe impl ::std::marker::Send for self_ {}

impl ::protobuf::Proxied for self_ {
  type View<'msg> = self_View<'msg>;
}

impl ::protobuf::__internal::SealedInternal for self_ {}

impl ::protobuf::MutProxied for self_ {
  type Mut<'msg> = self_Mut<'msg>;
}

#[derive(Copy, Clone)]
#[allow(dead_code)]
pub struct self_View<'msg> {
  inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, self_>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for self_View<'msg> {}

impl<'msg> ::protobuf::MessageView<'msg> for self_View<'msg> {
  type Message = self_;
}

impl ::std::fmt::Debug for self_View<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl ::std::default::Default for self_View<'_> {
  fn default() -> self_View<'static> {
    ::protobuf::__internal::runtime::MessageViewInner::default().into()
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageViewInner<'msg, self_>> for self_View<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, self_>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> self_View<'msg> {

  pub fn to_owned(&self) -> self_ {
    ::protobuf::IntoProxied::into_proxied(*self, ::protobuf::__internal::Private)
  }

}

// SAFETY:
// - `self_View` is `Sync` because it does not support mutation.
unsafe impl ::std::marker::Sync for self_View<'_> {}

// SAFETY:
// - `self_View` is `Send` because while its alive a `self_Mut` cannot.
// - `self_View` does not use thread-local data.
unsafe impl ::std::marker::Send for self_View<'_> {}

impl<'msg> ::protobuf::AsView for self_View<'msg> {
  type Proxied = self_;
  fn as_view(&self) -> ::protobuf::View<'msg, self_> {
    *self
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for self_View<'msg> {
  fn into_view<'shorter>(self) -> self_View<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

impl<'msg> ::protobuf::IntoProxied<self_> for self_View<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> self_ {
    let mut dst = self_::new();
    assert!(unsafe {
      dst.inner.ptr_mut().deep_copy(self.inner.ptr(), dst.inner.arena())
    });
    dst
  }
}

impl<'msg> ::protobuf::IntoProxied<self_> for self_Mut<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> self_ {
    ::protobuf::IntoProxied::into_proxied(::protobuf::IntoView::into_view(self), _private)
  }
}

impl ::protobuf::__internal::EntityType for self_ {
    type Tag = ::protobuf::__internal::entity_tag::MessageTag;
}

impl<'msg> ::protobuf::__internal::EntityType for self_View<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::ViewProxyTag;
}

impl<'msg> ::protobuf::__internal::EntityType for self_Mut<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::MutProxyTag;
}

#[allow(dead_code)]
#[allow(non_camel_case_types)]
pub struct self_Mut<'msg> {
  inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, self_>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for self_Mut<'msg> {}

impl<'msg> ::protobuf::MessageMut<'msg> for self_Mut<'msg> {
  type Message = self_;
}

impl ::std::fmt::Debug for self_Mut<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageMutInner<'msg, self_>> for self_Mut<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, self_>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> self_Mut<'msg> {

  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private)
    -> ::protobuf::__internal::runtime::MessageMutInner<'msg, self_> {
    self.inner.reborrow()
  }

  pub fn to_owned(&self) -> self_ {
    ::protobuf::AsView::as_view(self).to_owned()
  }

}

// SAFETY:
// - `self_Mut` does not perform any shared mutation.
unsafe impl ::std::marker::Send for self_Mut<'_> {}

// SAFETY:
// - `self_Mut` does not perform any shared mutation.
unsafe impl ::std::marker::Sync for self_Mut<'_> {}

impl<'msg> ::protobuf::AsView for self_Mut<'msg> {
  type Proxied = self_;
  fn as_view(&self) -> ::protobuf::View<'_, self_> {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for self_Mut<'msg> {
  fn into_view<'shorter>(self) -> ::protobuf::View<'shorter, self_>
  where
      'msg: 'shorter {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::AsMut for self_Mut<'msg> {
  type MutProxied = self_;
  fn as_mut(&mut self) -> self_Mut<'msg> {
    self.inner.reborrow().into()
  }
}

impl<'msg> ::protobuf::IntoMut<'msg> for self_Mut<'msg> {
  fn into_mut<'shorter>(self) -> self_Mut<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

#[allow(dead_code)]
impl self_ {
  pub fn new() -> Self {
    Self { inner: ::protobuf::__internal::runtime::OwnedMessageInner::<Self>::new() }
  }


  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessageMutInner<'_, self_> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner)
  }

  pub fn as_view(&self) -> self_View<'_> {
    ::protobuf::__internal::runtime::MessageViewInner::view_of_owned(&self.inner).into()
  }

  pub fn as_mut(&mut self) -> self_Mut<'_> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner).into()
  }

}  // impl self_

impl ::std::ops::Drop for self_ {
  #[inline]
  fn drop(&mut self) {
  }
}

impl ::std::clone::Clone for self_ {
  fn clone(&self) -> Self {
    self.as_view().to_owned()
  }
}

impl ::protobuf::AsView for self_ {
  type Proxied = Self;
  fn as_view(&self) -> self_View<'_> {
    self.as_view()
  }
}

impl ::protobuf::AsMut for self_ {
  type MutProxied = Self;
  fn as_mut(&mut self) -> self_Mut<'_> {
    self.as_mut()
  }
}

unsafe impl ::protobuf::__internal::runtime::AssociatedMiniTable for self_ {
  fn mini_table() -> ::protobuf::__internal::runtime::MiniTablePtr {
    static ONCE_LOCK: ::std::sync::OnceLock<::protobuf::__internal::runtime::MiniTableInitPtr> =
        ::std::sync::OnceLock::new();
    unsafe {
      ONCE_LOCK.get_or_init(|| {
        super::messages_proto::messages_0protobuf__self_msg_init.0 =
            ::protobuf::__internal::runtime::build_mini_table("$");
        ::protobuf::__internal::runtime::link_mini_table(
            super::messages_proto::messages_0protobuf__self_msg_init.0, &[], &[]);
        ::protobuf::__internal::runtime::MiniTableInitPtr(super::messages_proto::messages_0protobuf__self_msg_init.0)
      }).0
    }
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetArena for self_ {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for self_ {
  type Msg = self_;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<self_> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for self_ {
  type Msg = self_;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<self_> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for self_Mut<'_> {
  type Msg = self_;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<self_> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for self_Mut<'_> {
  type Msg = self_;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<self_> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for self_View<'_> {
  type Msg = self_;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<self_> {
    self.inner.ptr()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetArena for self_Mut<'_> {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}



// This variable must not be referenced except by protobuf generated
// code.
pub(crate) static mut messages_0protobuf__Self_msg_init: ::protobuf::__internal::runtime::MiniTableInitPtr =
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
        super::messages_proto::messages_0protobuf__Self_msg_init.0 =
            ::protobuf::__internal::runtime::build_mini_table("$");
        ::protobuf::__internal::runtime::link_mini_table(
            super::messages_proto::messages_0protobuf__Self_msg_init.0, &[], &[]);
        ::protobuf::__internal::runtime::MiniTableInitPtr(super::messages_proto::messages_0protobuf__Self_msg_init.0)
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



// This variable must not be referenced except by protobuf generated
// code.
pub(crate) static mut messages_0protobuf__type_msg_init: ::protobuf::__internal::runtime::MiniTableInitPtr =
    ::protobuf::__internal::runtime::MiniTableInitPtr(::protobuf::__internal::runtime::MiniTablePtr::dangling());
#[allow(non_camel_case_types)]
pub struct r#type {
  inner: ::protobuf::__internal::runtime::OwnedMessageInner<r#type>
}

impl ::protobuf::Message for r#type {
  type MessageView<'msg> = r#typeView<'msg>;
  type MessageMut<'msg> = r#typeMut<'msg>;
}

impl ::std::default::Default for r#type {
  fn default() -> Self {
    Self::new()
  }
}

impl ::std::fmt::Debug for r#type {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

// SAFETY:
// - `r#type` is `Sync` because it does not implement interior mutability.
//    Neither does `r#typeMut`.
unsafe impl ::std::marker::Sync for r#type {}

// SAFETY:
// - `r#type` is `Send` because it uniquely owns its arena and does
//   not use thread-local data.
unsafe impl ::std::marker::Send for r#type {}

impl ::protobuf::Proxied for r#type {
  type View<'msg> = r#typeView<'msg>;
}

impl ::protobuf::__internal::SealedInternal for r#type {}

impl ::protobuf::MutProxied for r#type {
  type Mut<'msg> = r#typeMut<'msg>;
}

#[derive(Copy, Clone)]
#[allow(dead_code)]
pub struct r#typeView<'msg> {
  inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, r#type>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for r#typeView<'msg> {}

impl<'msg> ::protobuf::MessageView<'msg> for r#typeView<'msg> {
  type Message = r#type;
}

impl ::std::fmt::Debug for r#typeView<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl ::std::default::Default for r#typeView<'_> {
  fn default() -> r#typeView<'static> {
    ::protobuf::__internal::runtime::MessageViewInner::default().into()
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageViewInner<'msg, r#type>> for r#typeView<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, r#type>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> r#typeView<'msg> {

  pub fn to_owned(&self) -> r#type {
    ::protobuf::IntoProxied::into_proxied(*self, ::protobuf::__internal::Private)
  }

}

// SAFETY:
// - `r#typeView` is `Sync` because it does not support mutation.
unsafe impl ::std::marker::Sync for r#typeView<'_> {}

// SAFETY:
// - `r#typeView` is `Send` because while its alive a `r#typeMut` cannot.
// - `r#typeView` does not use thread-local data.
unsafe impl ::std::marker::Send for r#typeView<'_> {}

impl<'msg> ::protobuf::AsView for r#typeView<'msg> {
  type Proxied = r#type;
  fn as_view(&self) -> ::protobuf::View<'msg, r#type> {
    *self
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for r#typeView<'msg> {
  fn into_view<'shorter>(self) -> r#typeView<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

impl<'msg> ::protobuf::IntoProxied<r#type> for r#typeView<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> r#type {
    let mut dst = r#type::new();
    assert!(unsafe {
      dst.inner.ptr_mut().deep_copy(self.inner.ptr(), dst.inner.arena())
    });
    dst
  }
}

impl<'msg> ::protobuf::IntoProxied<r#type> for r#typeMut<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> r#type {
    ::protobuf::IntoProxied::into_proxied(::protobuf::IntoView::into_view(self), _private)
  }
}

impl ::protobuf::__internal::EntityType for r#type {
    type Tag = ::protobuf::__internal::entity_tag::MessageTag;
}

impl<'msg> ::protobuf::__internal::EntityType for r#typeView<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::ViewProxyTag;
}

impl<'msg> ::protobuf::__internal::EntityType for r#typeMut<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::MutProxyTag;
}

#[allow(dead_code)]
#[allow(non_camel_case_types)]
pub struct r#typeMut<'msg> {
  inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, r#type>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for r#typeMut<'msg> {}

impl<'msg> ::protobuf::MessageMut<'msg> for r#typeMut<'msg> {
  type Message = r#type;
}

impl ::std::fmt::Debug for r#typeMut<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageMutInner<'msg, r#type>> for r#typeMut<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, r#type>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> r#typeMut<'msg> {

  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private)
    -> ::protobuf::__internal::runtime::MessageMutInner<'msg, r#type> {
    self.inner.reborrow()
  }

  pub fn to_owned(&self) -> r#type {
    ::protobuf::AsView::as_view(self).to_owned()
  }

}

// SAFETY:
// - `r#typeMut` does not perform any shared mutation.
unsafe impl ::std::marker::Send for r#typeMut<'_> {}

// SAFETY:
// - `r#typeMut` does not perform any shared mutation.
unsafe impl ::std::marker::Sync for r#typeMut<'_> {}

impl<'msg> ::protobuf::AsView for r#typeMut<'msg> {
  type Proxied = r#type;
  fn as_view(&self) -> ::protobuf::View<'_, r#type> {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for r#typeMut<'msg> {
  fn into_view<'shorter>(self) -> ::protobuf::View<'shorter, r#type>
  where
      'msg: 'shorter {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::AsMut for r#typeMut<'msg> {
  type MutProxied = r#type;
  fn as_mut(&mut self) -> r#typeMut<'msg> {
    self.inner.reborrow().into()
  }
}

impl<'msg> ::protobuf::IntoMut<'msg> for r#typeMut<'msg> {
  fn into_mut<'shorter>(self) -> r#typeMut<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

#[allow(dead_code)]
impl r#type {
  pub fn new() -> Self {
    Self { inner: ::protobuf::__internal::runtime::OwnedMessageInner::<Self>::new() }
  }


  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessageMutInner<'_, r#type> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner)
  }

  pub fn as_view(&self) -> r#typeView<'_> {
    ::protobuf::__internal::runtime::MessageViewInner::view_of_owned(&self.inner).into()
  }

  pub fn as_mut(&mut self) -> r#typeMut<'_> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner).into()
  }

}  // impl r#type

impl ::std::ops::Drop for r#type {
  #[inline]
  fn drop(&mut self) {
  }
}

impl ::std::clone::Clone for r#type {
  fn clone(&self) -> Self {
    self.as_view().to_owned()
  }
}

impl ::protobuf::AsView for r#type {
  type Proxied = Self;
  fn as_view(&self) -> r#typeView<'_> {
    self.as_view()
  }
}

impl ::protobuf::AsMut for r#type {
  type MutProxied = Self;
  fn as_mut(&mut self) -> r#typeMut<'_> {
    self.as_mut()
  }
}

unsafe impl ::protobuf::__internal::runtime::AssociatedMiniTable for r#type {
  fn mini_table() -> ::protobuf::__internal::runtime::MiniTablePtr {
    static ONCE_LOCK: ::std::sync::OnceLock<::protobuf::__internal::runtime::MiniTableInitPtr> =
        ::std::sync::OnceLock::new();
    unsafe {
      ONCE_LOCK.get_or_init(|| {
        super::messages_proto::messages_0protobuf__type_msg_init.0 =
            ::protobuf::__internal::runtime::build_mini_table("$");
        ::protobuf::__internal::runtime::link_mini_table(
            super::messages_proto::messages_0protobuf__type_msg_init.0, &[], &[]);
        ::protobuf::__internal::runtime::MiniTableInitPtr(super::messages_proto::messages_0protobuf__type_msg_init.0)
      }).0
    }
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetArena for r#type {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for r#type {
  type Msg = r#type;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<r#type> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for r#type {
  type Msg = r#type;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<r#type> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for r#typeMut<'_> {
  type Msg = r#type;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<r#type> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for r#typeMut<'_> {
  type Msg = r#type;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<r#type> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for r#typeView<'_> {
  type Msg = r#type;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<r#type> {
    self.inner.ptr()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetArena for r#typeMut<'_> {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}



// This variable must not be referenced except by protobuf generated
// code.
pub(crate) static mut messages_0protobuf__Outer_msg_init: ::protobuf::__internal::runtime::MiniTableInitPtr =
    ::protobuf::__internal::runtime::MiniTableInitPtr(::protobuf::__internal::runtime::MiniTablePtr::dangling());
#[allow(non_camel_case_types)]
pub struct Outer {
  inner: ::protobuf::__internal::runtime::OwnedMessageInner<Outer>
}

impl ::protobuf::Message for Outer {
  type MessageView<'msg> = OuterView<'msg>;
  type MessageMut<'msg> = OuterMut<'msg>;
}

impl ::std::default::Default for Outer {
  fn default() -> Self {
    Self::new()
  }
}

impl ::std::fmt::Debug for Outer {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

// SAFETY:
// - `Outer` is `Sync` because it does not implement interior mutability.
//    Neither does `OuterMut`.
unsafe impl ::std::marker::Sync for Outer {}

// SAFETY:
// - `Outer` is `Send` because it uniquely owns its arena and does
//   not use thread-local data.
unsafe impl ::std::marker::Send for Outer {}

impl ::protobuf::Proxied for Outer {
  type View<'msg> = OuterView<'msg>;
}

impl ::protobuf::__internal::SealedInternal for Outer {}

impl ::protobuf::MutProxied for Outer {
  type Mut<'msg> = OuterMut<'msg>;
}

#[derive(Copy, Clone)]
#[allow(dead_code)]
pub struct OuterView<'msg> {
  inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, Outer>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for OuterView<'msg> {}

impl<'msg> ::protobuf::MessageView<'msg> for OuterView<'msg> {
  type Message = Outer;
}

impl ::std::fmt::Debug for OuterView<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl ::std::default::Default for OuterView<'_> {
  fn default() -> OuterView<'static> {
    ::protobuf::__internal::runtime::MessageViewInner::default().into()
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageViewInner<'msg, Outer>> for OuterView<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, Outer>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> OuterView<'msg> {

  pub fn to_owned(&self) -> Outer {
    ::protobuf::IntoProxied::into_proxied(*self, ::protobuf::__internal::Private)
  }

}

// SAFETY:
// - `OuterView` is `Sync` because it does not support mutation.
unsafe impl ::std::marker::Sync for OuterView<'_> {}

// SAFETY:
// - `OuterView` is `Send` because while its alive a `OuterMut` cannot.
// - `OuterView` does not use thread-local data.
unsafe impl ::std::marker::Send for OuterView<'_> {}

impl<'msg> ::protobuf::AsView for OuterView<'msg> {
  type Proxied = Outer;
  fn as_view(&self) -> ::protobuf::View<'msg, Outer> {
    *self
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for OuterView<'msg> {
  fn into_view<'shorter>(self) -> OuterView<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

impl<'msg> ::protobuf::IntoProxied<Outer> for OuterView<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> Outer {
    let mut dst = Outer::new();
    assert!(unsafe {
      dst.inner.ptr_mut().deep_copy(self.inner.ptr(), dst.inner.arena())
    });
    dst
  }
}

impl<'msg> ::protobuf::IntoProxied<Outer> for OuterMut<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> Outer {
    ::protobuf::IntoProxied::into_proxied(::protobuf::IntoView::into_view(self), _private)
  }
}

impl ::protobuf::__internal::EntityType for Outer {
    type Tag = ::protobuf::__internal::entity_tag::MessageTag;
}

impl<'msg> ::protobuf::__internal::EntityType for OuterView<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::ViewProxyTag;
}

impl<'msg> ::protobuf::__internal::EntityType for OuterMut<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::MutProxyTag;
}

#[allow(dead_code)]
#[allow(non_camel_case_types)]
pub struct OuterMut<'msg> {
  inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, Outer>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for OuterMut<'msg> {}

impl<'msg> ::protobuf::MessageMut<'msg> for OuterMut<'msg> {
  type Message = Outer;
}

impl ::std::fmt::Debug for OuterMut<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageMutInner<'msg, Outer>> for OuterMut<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, Outer>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> OuterMut<'msg> {

  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private)
    -> ::protobuf::__internal::runtime::MessageMutInner<'msg, Outer> {
    self.inner.reborrow()
  }

  pub fn to_owned(&self) -> Outer {
    ::protobuf::AsView::as_view(self).to_owned()
  }

}

// SAFETY:
// - `OuterMut` does not perform any shared mutation.
unsafe impl ::std::marker::Send for OuterMut<'_> {}

// SAFETY:
// - `OuterMut` does not perform any shared mutation.
unsafe impl ::std::marker::Sync for OuterMut<'_> {}

impl<'msg> ::protobuf::AsView for OuterMut<'msg> {
  type Proxied = Outer;
  fn as_view(&self) -> ::protobuf::View<'_, Outer> {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for OuterMut<'msg> {
  fn into_view<'shorter>(self) -> ::protobuf::View<'shorter, Outer>
  where
      'msg: 'shorter {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::AsMut for OuterMut<'msg> {
  type MutProxied = Outer;
  fn as_mut(&mut self) -> OuterMut<'msg> {
    self.inner.reborrow().into()
  }
}

impl<'msg> ::protobuf::IntoMut<'msg> for OuterMut<'msg> {
  fn into_mut<'shorter>(self) -> OuterMut<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

#[allow(dead_code)]
impl Outer {
  pub fn new() -> Self {
    Self { inner: ::protobuf::__internal::runtime::OwnedMessageInner::<Self>::new() }
  }


  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessageMutInner<'_, Outer> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner)
  }

  pub fn as_view(&self) -> OuterView<'_> {
    ::protobuf::__internal::runtime::MessageViewInner::view_of_owned(&self.inner).into()
  }

  pub fn as_mut(&mut self) -> OuterMut<'_> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner).into()
  }

}  // impl Outer

impl ::std::ops::Drop for Outer {
  #[inline]
  fn drop(&mut self) {
  }
}

impl ::std::clone::Clone for Outer {
  fn clone(&self) -> Self {
    self.as_view().to_owned()
  }
}

impl ::protobuf::AsView for Outer {
  type Proxied = Self;
  fn as_view(&self) -> OuterView<'_> {
    self.as_view()
  }
}

impl ::protobuf::AsMut for Outer {
  type MutProxied = Self;
  fn as_mut(&mut self) -> OuterMut<'_> {
    self.as_mut()
  }
}

unsafe impl ::protobuf::__internal::runtime::AssociatedMiniTable for Outer {
  fn mini_table() -> ::protobuf::__internal::runtime::MiniTablePtr {
    static ONCE_LOCK: ::std::sync::OnceLock<::protobuf::__internal::runtime::MiniTableInitPtr> =
        ::std::sync::OnceLock::new();
    unsafe {
      ONCE_LOCK.get_or_init(|| {
        super::messages_proto::messages_0protobuf__Outer_msg_init.0 =
            ::protobuf::__internal::runtime::build_mini_table("$");
        ::protobuf::__internal::runtime::link_mini_table(
            super::messages_proto::messages_0protobuf__Outer_msg_init.0, &[], &[]);
        ::protobuf::__internal::runtime::MiniTableInitPtr(super::messages_proto::messages_0protobuf__Outer_msg_init.0)
      }).0
    }
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetArena for Outer {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for Outer {
  type Msg = Outer;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Outer> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for Outer {
  type Msg = Outer;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Outer> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for OuterMut<'_> {
  type Msg = Outer;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Outer> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for OuterMut<'_> {
  type Msg = Outer;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Outer> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for OuterView<'_> {
  type Msg = Outer;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Outer> {
    self.inner.ptr()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetArena for OuterMut<'_> {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}

pub mod outer {// This variable must not be referenced except by protobuf generated
// code.
pub(crate) static mut messages_0protobuf__Outer__union_msg_init: ::protobuf::__internal::runtime::MiniTableInitPtr =
    ::protobuf::__internal::runtime::MiniTableInitPtr(::protobuf::__internal::runtime::MiniTablePtr::dangling());
#[allow(non_camel_case_types)]
pub struct r#union {
  inner: ::protobuf::__internal::runtime::OwnedMessageInner<r#union>
}

impl ::protobuf::Message for r#union {
  type MessageView<'msg> = r#unionView<'msg>;
  type MessageMut<'msg> = r#unionMut<'msg>;
}

impl ::std::default::Default for r#union {
  fn default() -> Self {
    Self::new()
  }
}

impl ::std::fmt::Debug for r#union {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

// SAFETY:
// - `r#union` is `Sync` because it does not implement interior mutability.
//    Neither does `r#unionMut`.
unsafe impl ::std::marker::Sync for r#union {}

// SAFETY:
// - `r#union` is `Send` because it uniquely owns its arena and does
//   not use thread-local data.
unsafe impl ::std::marker::Send for r#union {}

impl ::protobuf::Proxied for r#union {
  type View<'msg> = r#unionView<'msg>;
}

impl ::protobuf::__internal::SealedInternal for r#union {}

impl ::protobuf::MutProxied for r#union {
  type Mut<'msg> = r#unionMut<'msg>;
}

#[derive(Copy, Clone)]
#[allow(dead_code)]
pub struct r#unionView<'msg> {
  inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, r#union>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for r#unionView<'msg> {}

impl<'msg> ::protobuf::MessageView<'msg> for r#unionView<'msg> {
  type Message = r#union;
}

impl ::std::fmt::Debug for r#unionView<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl ::std::default::Default for r#unionView<'_> {
  fn default() -> r#unionView<'static> {
    ::protobuf::__internal::runtime::MessageViewInner::default().into()
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageViewInner<'msg, r#union>> for r#unionView<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, r#union>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> r#unionView<'msg> {

  pub fn to_owned(&self) -> r#union {
    ::protobuf::IntoProxied::into_proxied(*self, ::protobuf::__internal::Private)
  }

}

// SAFETY:
// - `r#unionView` is `Sync` because it does not support mutation.
unsafe impl ::std::marker::Sync for r#unionView<'_> {}

// SAFETY:
// - `r#unionView` is `Send` because while its alive a `r#unionMut` cannot.
// - `r#unionView` does not use thread-local data.
unsafe impl ::std::marker::Send for r#unionView<'_> {}

impl<'msg> ::protobuf::AsView for r#unionView<'msg> {
  type Proxied = r#union;
  fn as_view(&self) -> ::protobuf::View<'msg, r#union> {
    *self
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for r#unionView<'msg> {
  fn into_view<'shorter>(self) -> r#unionView<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

impl<'msg> ::protobuf::IntoProxied<r#union> for r#unionView<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> r#union {
    let mut dst = r#union::new();
    assert!(unsafe {
      dst.inner.ptr_mut().deep_copy(self.inner.ptr(), dst.inner.arena())
    });
    dst
  }
}

impl<'msg> ::protobuf::IntoProxied<r#union> for r#unionMut<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> r#union {
    ::protobuf::IntoProxied::into_proxied(::protobuf::IntoView::into_view(self), _private)
  }
}

impl ::protobuf::__internal::EntityType for r#union {
    type Tag = ::protobuf::__internal::entity_tag::MessageTag;
}

impl<'msg> ::protobuf::__internal::EntityType for r#unionView<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::ViewProxyTag;
}

impl<'msg> ::protobuf::__internal::EntityType for r#unionMut<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::MutProxyTag;
}

#[allow(dead_code)]
#[allow(non_camel_case_types)]
pub struct r#unionMut<'msg> {
  inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, r#union>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for r#unionMut<'msg> {}

impl<'msg> ::protobuf::MessageMut<'msg> for r#unionMut<'msg> {
  type Message = r#union;
}

impl ::std::fmt::Debug for r#unionMut<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageMutInner<'msg, r#union>> for r#unionMut<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, r#union>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> r#unionMut<'msg> {

  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private)
    -> ::protobuf::__internal::runtime::MessageMutInner<'msg, r#union> {
    self.inner.reborrow()
  }

  pub fn to_owned(&self) -> r#union {
    ::protobuf::AsView::as_view(self).to_owned()
  }

}

// SAFETY:
// - `r#unionMut` does not perform any shared mutation.
unsafe impl ::std::marker::Send for r#unionMut<'_> {}

// SAFETY:
// - `r#unionMut` does not perform any shared mutation.
unsafe impl ::std::marker::Sync for r#unionMut<'_> {}

impl<'msg> ::protobuf::AsView for r#unionMut<'msg> {
  type Proxied = r#union;
  fn as_view(&self) -> ::protobuf::View<'_, r#union> {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for r#unionMut<'msg> {
  fn into_view<'shorter>(self) -> ::protobuf::View<'shorter, r#union>
  where
      'msg: 'shorter {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::AsMut for r#unionMut<'msg> {
  type MutProxied = r#union;
  fn as_mut(&mut self) -> r#unionMut<'msg> {
    self.inner.reborrow().into()
  }
}

impl<'msg> ::protobuf::IntoMut<'msg> for r#unionMut<'msg> {
  fn into_mut<'shorter>(self) -> r#unionMut<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

#[allow(dead_code)]
impl r#union {
  pub fn new() -> Self {
    Self { inner: ::protobuf::__internal::runtime::OwnedMessageInner::<Self>::new() }
  }


  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessageMutInner<'_, r#union> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner)
  }

  pub fn as_view(&self) -> r#unionView<'_> {
    ::protobuf::__internal::runtime::MessageViewInner::view_of_owned(&self.inner).into()
  }

  pub fn as_mut(&mut self) -> r#unionMut<'_> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner).into()
  }

}  // impl r#union

impl ::std::ops::Drop for r#union {
  #[inline]
  fn drop(&mut self) {
  }
}

impl ::std::clone::Clone for r#union {
  fn clone(&self) -> Self {
    self.as_view().to_owned()
  }
}

impl ::protobuf::AsView for r#union {
  type Proxied = Self;
  fn as_view(&self) -> r#unionView<'_> {
    self.as_view()
  }
}

impl ::protobuf::AsMut for r#union {
  type MutProxied = Self;
  fn as_mut(&mut self) -> r#unionMut<'_> {
    self.as_mut()
  }
}

unsafe impl ::protobuf::__internal::runtime::AssociatedMiniTable for r#union {
  fn mini_table() -> ::protobuf::__internal::runtime::MiniTablePtr {
    static ONCE_LOCK: ::std::sync::OnceLock<::protobuf::__internal::runtime::MiniTableInitPtr> =
        ::std::sync::OnceLock::new();
    unsafe {
      ONCE_LOCK.get_or_init(|| {
        super::super::messages_proto::outer::messages_0protobuf__Outer__union_msg_init.0 =
            ::protobuf::__internal::runtime::build_mini_table("$");
        ::protobuf::__internal::runtime::link_mini_table(
            super::super::messages_proto::outer::messages_0protobuf__Outer__union_msg_init.0, &[], &[]);
        ::protobuf::__internal::runtime::MiniTableInitPtr(super::super::messages_proto::outer::messages_0protobuf__Outer__union_msg_init.0)
      }).0
    }
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetArena for r#union {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for r#union {
  type Msg = r#union;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<r#union> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for r#union {
  type Msg = r#union;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<r#union> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for r#unionMut<'_> {
  type Msg = r#union;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<r#union> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for r#unionMut<'_> {
  type Msg = r#union;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<r#union> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for r#unionView<'_> {
  type Msg = r#union;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<r#union> {
    self.inner.ptr()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetArena for r#unionMut<'_> {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}



}  // pub mod outer


// This variable must not be referenced except by protobuf generated
// code.
pub(crate) static mut messages_0protobuf__Foo_msg_init: ::protobuf::__internal::runtime::MiniTableInitPtr =
    ::protobuf::__internal::runtime::MiniTableInitPtr(::protobuf::__internal::runtime::MiniTablePtr::dangling());
#[allow(non_camel_case_types)]
pub struct Foo {
  inner: ::protobuf::__internal::runtime::OwnedMessageInner<Foo>
}

impl ::protobuf::Message for Foo {
  type MessageView<'msg> = FooView<'msg>;
  type MessageMut<'msg> = FooMut<'msg>;
}

impl ::std::default::Default for Foo {
  fn default() -> Self {
    Self::new()
  }
}

impl ::std::fmt::Debug for Foo {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

// SAFETY:
// - `Foo` is `Sync` because it does not implement interior mutability.
//    Neither does `FooMut`.
unsafe impl ::std::marker::Sync for Foo {}

// SAFETY:
// - `Foo` is `Send` because it uniquely owns its arena and does
//   not use thread-local data.
unsafe impl ::std::marker::Send for Foo {}

impl ::protobuf::Proxied for Foo {
  type View<'msg> = FooView<'msg>;
}

impl ::protobuf::__internal::SealedInternal for Foo {}

impl ::protobuf::MutProxied for Foo {
  type Mut<'msg> = FooMut<'msg>;
}

#[derive(Copy, Clone)]
#[allow(dead_code)]
pub struct FooView<'msg> {
  inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, Foo>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for FooView<'msg> {}

impl<'msg> ::protobuf::MessageView<'msg> for FooView<'msg> {
  type Message = Foo;
}

impl ::std::fmt::Debug for FooView<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl ::std::default::Default for FooView<'_> {
  fn default() -> FooView<'static> {
    ::protobuf::__internal::runtime::MessageViewInner::default().into()
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageViewInner<'msg, Foo>> for FooView<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, Foo>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> FooView<'msg> {

  pub fn to_owned(&self) -> Foo {
    ::protobuf::IntoProxied::into_proxied(*self, ::protobuf::__internal::Private)
  }

}

// SAFETY:
// - `FooView` is `Sync` because it does not support mutation.
unsafe impl ::std::marker::Sync for FooView<'_> {}

// SAFETY:
// - `FooView` is `Send` because while its alive a `FooMut` cannot.
// - `FooView` does not use thread-local data.
unsafe impl ::std::marker::Send for FooView<'_> {}

impl<'msg> ::protobuf::AsView for FooView<'msg> {
  type Proxied = Foo;
  fn as_view(&self) -> ::protobuf::View<'msg, Foo> {
    *self
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for FooView<'msg> {
  fn into_view<'shorter>(self) -> FooView<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

impl<'msg> ::protobuf::IntoProxied<Foo> for FooView<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> Foo {
    let mut dst = Foo::new();
    assert!(unsafe {
      dst.inner.ptr_mut().deep_copy(self.inner.ptr(), dst.inner.arena())
    });
    dst
  }
}

impl<'msg> ::protobuf::IntoProxied<Foo> for FooMut<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> Foo {
    ::protobuf::IntoProxied::into_proxied(::protobuf::IntoView::into_view(self), _private)
  }
}

impl ::protobuf::__internal::EntityType for Foo {
    type Tag = ::protobuf::__internal::entity_tag::MessageTag;
}

impl<'msg> ::protobuf::__internal::EntityType for FooView<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::ViewProxyTag;
}

impl<'msg> ::protobuf::__internal::EntityType for FooMut<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::MutProxyTag;
}

#[allow(dead_code)]
#[allow(non_camel_case_types)]
pub struct FooMut<'msg> {
  inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, Foo>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for FooMut<'msg> {}

impl<'msg> ::protobuf::MessageMut<'msg> for FooMut<'msg> {
  type Message = Foo;
}

impl ::std::fmt::Debug for FooMut<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageMutInner<'msg, Foo>> for FooMut<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, Foo>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> FooMut<'msg> {

  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private)
    -> ::protobuf::__internal::runtime::MessageMutInner<'msg, Foo> {
    self.inner.reborrow()
  }

  pub fn to_owned(&self) -> Foo {
    ::protobuf::AsView::as_view(self).to_owned()
  }

}

// SAFETY:
// - `FooMut` does not perform any shared mutation.
unsafe impl ::std::marker::Send for FooMut<'_> {}

// SAFETY:
// - `FooMut` does not perform any shared mutation.
unsafe impl ::std::marker::Sync for FooMut<'_> {}

impl<'msg> ::protobuf::AsView for FooMut<'msg> {
  type Proxied = Foo;
  fn as_view(&self) -> ::protobuf::View<'_, Foo> {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for FooMut<'msg> {
  fn into_view<'shorter>(self) -> ::protobuf::View<'shorter, Foo>
  where
      'msg: 'shorter {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::AsMut for FooMut<'msg> {
  type MutProxied = Foo;
  fn as_mut(&mut self) -> FooMut<'msg> {
    self.inner.reborrow().into()
  }
}

impl<'msg> ::protobuf::IntoMut<'msg> for FooMut<'msg> {
  fn into_mut<'shorter>(self) -> FooMut<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

#[allow(dead_code)]
impl Foo {
  pub fn new() -> Self {
    Self { inner: ::protobuf::__internal::runtime::OwnedMessageInner::<Self>::new() }
  }


  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessageMutInner<'_, Foo> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner)
  }

  pub fn as_view(&self) -> FooView<'_> {
    ::protobuf::__internal::runtime::MessageViewInner::view_of_owned(&self.inner).into()
  }

  pub fn as_mut(&mut self) -> FooMut<'_> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner).into()
  }

}  // impl Foo

impl ::std::ops::Drop for Foo {
  #[inline]
  fn drop(&mut self) {
  }
}

impl ::std::clone::Clone for Foo {
  fn clone(&self) -> Self {
    self.as_view().to_owned()
  }
}

impl ::protobuf::AsView for Foo {
  type Proxied = Self;
  fn as_view(&self) -> FooView<'_> {
    self.as_view()
  }
}

impl ::protobuf::AsMut for Foo {
  type MutProxied = Self;
  fn as_mut(&mut self) -> FooMut<'_> {
    self.as_mut()
  }
}

unsafe impl ::protobuf::__internal::runtime::AssociatedMiniTable for Foo {
  fn mini_table() -> ::protobuf::__internal::runtime::MiniTablePtr {
    static ONCE_LOCK: ::std::sync::OnceLock<::protobuf::__internal::runtime::MiniTableInitPtr> =
        ::std::sync::OnceLock::new();
    unsafe {
      ONCE_LOCK.get_or_init(|| {
        super::messages_proto::messages_0protobuf__Foo_msg_init.0 =
            ::protobuf::__internal::runtime::build_mini_table("$");
        ::protobuf::__internal::runtime::link_mini_table(
            super::messages_proto::messages_0protobuf__Foo_msg_init.0, &[], &[]);
        ::protobuf::__internal::runtime::MiniTableInitPtr(super::messages_proto::messages_0protobuf__Foo_msg_init.0)
      }).0
    }
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetArena for Foo {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for Foo {
  type Msg = Foo;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Foo> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for Foo {
  type Msg = Foo;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Foo> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for FooMut<'_> {
  type Msg = Foo;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Foo> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for FooMut<'_> {
  type Msg = Foo;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Foo> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for FooView<'_> {
  type Msg = Foo;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Foo> {
    self.inner.ptr()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetArena for FooMut<'_> {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}



// This variable must not be referenced except by protobuf generated
// code.
pub(crate) static mut messages_0protobuf__FOO_msg_init: ::protobuf::__internal::runtime::MiniTableInitPtr =
    ::protobuf::__internal::runtime::MiniTableInitPtr(::protobuf::__internal::runtime::MiniTablePtr::dangling());
#[allow(non_camel_case_types)]
pub struct FOO {
  inner: ::protobuf::__internal::runtime::OwnedMessageInner<FOO>
}

impl ::protobuf::Message for FOO {
  type MessageView<'msg> = FOOView<'msg>;
  type MessageMut<'msg> = FOOMut<'msg>;
}

impl ::std::default::Default for FOO {
  fn default() -> Self {
    Self::new()
  }
}

impl ::std::fmt::Debug for FOO {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

// SAFETY:
// - `FOO` is `Sync` because it does not implement interior mutability.
//    Neither does `FOOMut`.
unsafe impl ::std::marker::Sync for FOO {}

// SAFETY:
// - `FOO` is `Send` because it uniquely owns its arena and does
//   not use thread-local data.
unsafe impl ::std::marker::Send for FOO {}

impl ::protobuf::Proxied for FOO {
  type View<'msg> = FOOView<'msg>;
}

impl ::protobuf::__internal::SealedInternal for FOO {}

impl ::protobuf::MutProxied for FOO {
  type Mut<'msg> = FOOMut<'msg>;
}

#[derive(Copy, Clone)]
#[allow(dead_code)]
pub struct FOOView<'msg> {
  inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, FOO>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for FOOView<'msg> {}

impl<'msg> ::protobuf::MessageView<'msg> for FOOView<'msg> {
  type Message = FOO;
}

impl ::std::fmt::Debug for FOOView<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl ::std::default::Default for FOOView<'_> {
  fn default() -> FOOView<'static> {
    ::protobuf::__internal::runtime::MessageViewInner::default().into()
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageViewInner<'msg, FOO>> for FOOView<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, FOO>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> FOOView<'msg> {

  pub fn to_owned(&self) -> FOO {
    ::protobuf::IntoProxied::into_proxied(*self, ::protobuf::__internal::Private)
  }

}

// SAFETY:
// - `FOOView` is `Sync` because it does not support mutation.
unsafe impl ::std::marker::Sync for FOOView<'_> {}

// SAFETY:
// - `FOOView` is `Send` because while its alive a `FOOMut` cannot.
// - `FOOView` does not use thread-local data.
unsafe impl ::std::marker::Send for FOOView<'_> {}

impl<'msg> ::protobuf::AsView for FOOView<'msg> {
  type Proxied = FOO;
  fn as_view(&self) -> ::protobuf::View<'msg, FOO> {
    *self
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for FOOView<'msg> {
  fn into_view<'shorter>(self) -> FOOView<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

impl<'msg> ::protobuf::IntoProxied<FOO> for FOOView<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> FOO {
    let mut dst = FOO::new();
    assert!(unsafe {
      dst.inner.ptr_mut().deep_copy(self.inner.ptr(), dst.inner.arena())
    });
    dst
  }
}

impl<'msg> ::protobuf::IntoProxied<FOO> for FOOMut<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> FOO {
    ::protobuf::IntoProxied::into_proxied(::protobuf::IntoView::into_view(self), _private)
  }
}

impl ::protobuf::__internal::EntityType for FOO {
    type Tag = ::protobuf::__internal::entity_tag::MessageTag;
}

impl<'msg> ::protobuf::__internal::EntityType for FOOView<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::ViewProxyTag;
}

impl<'msg> ::protobuf::__internal::EntityType for FOOMut<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::MutProxyTag;
}

#[allow(dead_code)]
#[allow(non_camel_case_types)]
pub struct FOOMut<'msg> {
  inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, FOO>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for FOOMut<'msg> {}

impl<'msg> ::protobuf::MessageMut<'msg> for FOOMut<'msg> {
  type Message = FOO;
}

impl ::std::fmt::Debug for FOOMut<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageMutInner<'msg, FOO>> for FOOMut<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, FOO>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> FOOMut<'msg> {

  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private)
    -> ::protobuf::__internal::runtime::MessageMutInner<'msg, FOO> {
    self.inner.reborrow()
  }

  pub fn to_owned(&self) -> FOO {
    ::protobuf::AsView::as_view(self).to_owned()
  }

}

// SAFETY:
// - `FOOMut` does not perform any shared mutation.
unsafe impl ::std::marker::Send for FOOMut<'_> {}

// SAFETY:
// - `FOOMut` does not perform any shared mutation.
unsafe impl ::std::marker::Sync for FOOMut<'_> {}

impl<'msg> ::protobuf::AsView for FOOMut<'msg> {
  type Proxied = FOO;
  fn as_view(&self) -> ::protobuf::View<'_, FOO> {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for FOOMut<'msg> {
  fn into_view<'shorter>(self) -> ::protobuf::View<'shorter, FOO>
  where
      'msg: 'shorter {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::AsMut for FOOMut<'msg> {
  type MutProxied = FOO;
  fn as_mut(&mut self) -> FOOMut<'msg> {
    self.inner.reborrow().into()
  }
}

impl<'msg> ::protobuf::IntoMut<'msg> for FOOMut<'msg> {
  fn into_mut<'shorter>(self) -> FOOMut<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

#[allow(dead_code)]
impl FOO {
  pub fn new() -> Self {
    Self { inner: ::protobuf::__internal::runtime::OwnedMessageInner::<Self>::new() }
  }


  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessageMutInner<'_, FOO> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner)
  }

  pub fn as_view(&self) -> FOOView<'_> {
    ::protobuf::__internal::runtime::MessageViewInner::view_of_owned(&self.inner).into()
  }

  pub fn as_mut(&mut self) -> FOOMut<'_> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner).into()
  }

}  // impl FOO

impl ::std::ops::Drop for FOO {
  #[inline]
  fn drop(&mut self) {
  }
}

impl ::std::clone::Clone for FOO {
  fn clone(&self) -> Self {
    self.as_view().to_owned()
  }
}

impl ::protobuf::AsView for FOO {
  type Proxied = Self;
  fn as_view(&self) -> FOOView<'_> {
    self.as_view()
  }
}

impl ::protobuf::AsMut for FOO {
  type MutProxied = Self;
  fn as_mut(&mut self) -> FOOMut<'_> {
    self.as_mut()
  }
}

unsafe impl ::protobuf::__internal::runtime::AssociatedMiniTable for FOO {
  fn mini_table() -> ::protobuf::__internal::runtime::MiniTablePtr {
    static ONCE_LOCK: ::std::sync::OnceLock<::protobuf::__internal::runtime::MiniTableInitPtr> =
        ::std::sync::OnceLock::new();
    unsafe {
      ONCE_LOCK.get_or_init(|| {
        super::messages_proto::messages_0protobuf__FOO_msg_init.0 =
            ::protobuf::__internal::runtime::build_mini_table("$");
        ::protobuf::__internal::runtime::link_mini_table(
            super::messages_proto::messages_0protobuf__FOO_msg_init.0, &[], &[]);
        ::protobuf::__internal::runtime::MiniTableInitPtr(super::messages_proto::messages_0protobuf__FOO_msg_init.0)
      }).0
    }
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetArena for FOO {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for FOO {
  type Msg = FOO;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<FOO> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for FOO {
  type Msg = FOO;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<FOO> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for FOOMut<'_> {
  type Msg = FOO;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<FOO> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for FOOMut<'_> {
  type Msg = FOO;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<FOO> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for FOOView<'_> {
  type Msg = FOO;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<FOO> {
    self.inner.ptr()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetArena for FOOMut<'_> {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}

pub mod f_o_o {// This variable must not be referenced except by protobuf generated
// code.
pub(crate) static mut messages_0protobuf__FOO__Bar_0Baz_msg_init: ::protobuf::__internal::runtime::MiniTableInitPtr =
    ::protobuf::__internal::runtime::MiniTableInitPtr(::protobuf::__internal::runtime::MiniTablePtr::dangling());
#[allow(non_camel_case_types)]
pub struct Bar_Baz {
  inner: ::protobuf::__internal::runtime::OwnedMessageInner<Bar_Baz>
}

impl ::protobuf::Message for Bar_Baz {
  type MessageView<'msg> = Bar_BazView<'msg>;
  type MessageMut<'msg> = Bar_BazMut<'msg>;
}

impl ::std::default::Default for Bar_Baz {
  fn default() -> Self {
    Self::new()
  }
}

impl ::std::fmt::Debug for Bar_Baz {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

// SAFETY:
// - `Bar_Baz` is `Sync` because it does not implement interior mutability.
//    Neither does `Bar_BazMut`.
unsafe impl ::std::marker::Sync for Bar_Baz {}

// SAFETY:
// - `Bar_Baz` is `Send` because it uniquely owns its arena and does
//   not use thread-local data.
unsafe impl ::std::marker::Send for Bar_Baz {}

impl ::protobuf::Proxied for Bar_Baz {
  type View<'msg> = Bar_BazView<'msg>;
}

impl ::protobuf::__internal::SealedInternal for Bar_Baz {}

impl ::protobuf::MutProxied for Bar_Baz {
  type Mut<'msg> = Bar_BazMut<'msg>;
}

#[derive(Copy, Clone)]
#[allow(dead_code)]
pub struct Bar_BazView<'msg> {
  inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, Bar_Baz>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for Bar_BazView<'msg> {}

impl<'msg> ::protobuf::MessageView<'msg> for Bar_BazView<'msg> {
  type Message = Bar_Baz;
}

impl ::std::fmt::Debug for Bar_BazView<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl ::std::default::Default for Bar_BazView<'_> {
  fn default() -> Bar_BazView<'static> {
    ::protobuf::__internal::runtime::MessageViewInner::default().into()
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageViewInner<'msg, Bar_Baz>> for Bar_BazView<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, Bar_Baz>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> Bar_BazView<'msg> {

  pub fn to_owned(&self) -> Bar_Baz {
    ::protobuf::IntoProxied::into_proxied(*self, ::protobuf::__internal::Private)
  }

}

// SAFETY:
// - `Bar_BazView` is `Sync` because it does not support mutation.
unsafe impl ::std::marker::Sync for Bar_BazView<'_> {}

// SAFETY:
// - `Bar_BazView` is `Send` because while its alive a `Bar_BazMut` cannot.
// - `Bar_BazView` does not use thread-local data.
unsafe impl ::std::marker::Send for Bar_BazView<'_> {}

impl<'msg> ::protobuf::AsView for Bar_BazView<'msg> {
  type Proxied = Bar_Baz;
  fn as_view(&self) -> ::protobuf::View<'msg, Bar_Baz> {
    *self
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for Bar_BazView<'msg> {
  fn into_view<'shorter>(self) -> Bar_BazView<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

impl<'msg> ::protobuf::IntoProxied<Bar_Baz> for Bar_BazView<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> Bar_Baz {
    let mut dst = Bar_Baz::new();
    assert!(unsafe {
      dst.inner.ptr_mut().deep_copy(self.inner.ptr(), dst.inner.arena())
    });
    dst
  }
}

impl<'msg> ::protobuf::IntoProxied<Bar_Baz> for Bar_BazMut<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> Bar_Baz {
    ::protobuf::IntoProxied::into_proxied(::protobuf::IntoView::into_view(self), _private)
  }
}

impl ::protobuf::__internal::EntityType for Bar_Baz {
    type Tag = ::protobuf::__internal::entity_tag::MessageTag;
}

impl<'msg> ::protobuf::__internal::EntityType for Bar_BazView<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::ViewProxyTag;
}

impl<'msg> ::protobuf::__internal::EntityType for Bar_BazMut<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::MutProxyTag;
}

#[allow(dead_code)]
#[allow(non_camel_case_types)]
pub struct Bar_BazMut<'msg> {
  inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, Bar_Baz>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for Bar_BazMut<'msg> {}

impl<'msg> ::protobuf::MessageMut<'msg> for Bar_BazMut<'msg> {
  type Message = Bar_Baz;
}

impl ::std::fmt::Debug for Bar_BazMut<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageMutInner<'msg, Bar_Baz>> for Bar_BazMut<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, Bar_Baz>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> Bar_BazMut<'msg> {

  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private)
    -> ::protobuf::__internal::runtime::MessageMutInner<'msg, Bar_Baz> {
    self.inner.reborrow()
  }

  pub fn to_owned(&self) -> Bar_Baz {
    ::protobuf::AsView::as_view(self).to_owned()
  }

}

// SAFETY:
// - `Bar_BazMut` does not perform any shared mutation.
unsafe impl ::std::marker::Send for Bar_BazMut<'_> {}

// SAFETY:
// - `Bar_BazMut` does not perform any shared mutation.
unsafe impl ::std::marker::Sync for Bar_BazMut<'_> {}

impl<'msg> ::protobuf::AsView for Bar_BazMut<'msg> {
  type Proxied = Bar_Baz;
  fn as_view(&self) -> ::protobuf::View<'_, Bar_Baz> {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for Bar_BazMut<'msg> {
  fn into_view<'shorter>(self) -> ::protobuf::View<'shorter, Bar_Baz>
  where
      'msg: 'shorter {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::AsMut for Bar_BazMut<'msg> {
  type MutProxied = Bar_Baz;
  fn as_mut(&mut self) -> Bar_BazMut<'msg> {
    self.inner.reborrow().into()
  }
}

impl<'msg> ::protobuf::IntoMut<'msg> for Bar_BazMut<'msg> {
  fn into_mut<'shorter>(self) -> Bar_BazMut<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

#[allow(dead_code)]
impl Bar_Baz {
  pub fn new() -> Self {
    Self { inner: ::protobuf::__internal::runtime::OwnedMessageInner::<Self>::new() }
  }


  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessageMutInner<'_, Bar_Baz> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner)
  }

  pub fn as_view(&self) -> Bar_BazView<'_> {
    ::protobuf::__internal::runtime::MessageViewInner::view_of_owned(&self.inner).into()
  }

  pub fn as_mut(&mut self) -> Bar_BazMut<'_> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner).into()
  }

}  // impl Bar_Baz

impl ::std::ops::Drop for Bar_Baz {
  #[inline]
  fn drop(&mut self) {
  }
}

impl ::std::clone::Clone for Bar_Baz {
  fn clone(&self) -> Self {
    self.as_view().to_owned()
  }
}

impl ::protobuf::AsView for Bar_Baz {
  type Proxied = Self;
  fn as_view(&self) -> Bar_BazView<'_> {
    self.as_view()
  }
}

impl ::protobuf::AsMut for Bar_Baz {
  type MutProxied = Self;
  fn as_mut(&mut self) -> Bar_BazMut<'_> {
    self.as_mut()
  }
}

unsafe impl ::protobuf::__internal::runtime::AssociatedMiniTable for Bar_Baz {
  fn mini_table() -> ::protobuf::__internal::runtime::MiniTablePtr {
    static ONCE_LOCK: ::std::sync::OnceLock<::protobuf::__internal::runtime::MiniTableInitPtr> =
        ::std::sync::OnceLock::new();
    unsafe {
      ONCE_LOCK.get_or_init(|| {
        super::super::messages_proto::f_o_o::messages_0protobuf__FOO__Bar_0Baz_msg_init.0 =
            ::protobuf::__internal::runtime::build_mini_table("$");
        ::protobuf::__internal::runtime::link_mini_table(
            super::super::messages_proto::f_o_o::messages_0protobuf__FOO__Bar_0Baz_msg_init.0, &[], &[]);
        ::protobuf::__internal::runtime::MiniTableInitPtr(super::super::messages_proto::f_o_o::messages_0protobuf__FOO__Bar_0Baz_msg_init.0)
      }).0
    }
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetArena for Bar_Baz {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for Bar_Baz {
  type Msg = Bar_Baz;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Bar_Baz> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for Bar_Baz {
  type Msg = Bar_Baz;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Bar_Baz> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for Bar_BazMut<'_> {
  type Msg = Bar_Baz;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Bar_Baz> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for Bar_BazMut<'_> {
  type Msg = Bar_Baz;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Bar_Baz> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for Bar_BazView<'_> {
  type Msg = Bar_Baz;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Bar_Baz> {
    self.inner.ptr()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetArena for Bar_BazMut<'_> {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}

pub mod bar_baz {// This variable must not be referenced except by protobuf generated
// code.
pub(crate) static mut messages_0protobuf__FOO__Bar_0Baz__X_msg_init: ::protobuf::__internal::runtime::MiniTableInitPtr =
    ::protobuf::__internal::runtime::MiniTableInitPtr(::protobuf::__internal::runtime::MiniTablePtr::dangling());
#[allow(non_camel_case_types)]
pub struct X {
  inner: ::protobuf::__internal::runtime::OwnedMessageInner<X>
}

impl ::protobuf::Message for X {
  type MessageView<'msg> = XView<'msg>;
  type MessageMut<'msg> = XMut<'msg>;
}

impl ::std::default::Default for X {
  fn default() -> Self {
    Self::new()
  }
}

impl ::std::fmt::Debug for X {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

// SAFETY:
// - `X` is `Sync` because it does not implement interior mutability.
//    Neither does `XMut`.
unsafe impl ::std::marker::Sync for X {}

// SAFETY:
// - `X` is `Send` because it uniquely owns its arena and does
//   not use thread-local data.
unsafe impl ::std::marker::Send for X {}

impl ::protobuf::Proxied for X {
  type View<'msg> = XView<'msg>;
}

impl ::protobuf::__internal::SealedInternal for X {}

impl ::protobuf::MutProxied for X {
  type Mut<'msg> = XMut<'msg>;
}

#[derive(Copy, Clone)]
#[allow(dead_code)]
pub struct XView<'msg> {
  inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, X>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for XView<'msg> {}

impl<'msg> ::protobuf::MessageView<'msg> for XView<'msg> {
  type Message = X;
}

impl ::std::fmt::Debug for XView<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl ::std::default::Default for XView<'_> {
  fn default() -> XView<'static> {
    ::protobuf::__internal::runtime::MessageViewInner::default().into()
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageViewInner<'msg, X>> for XView<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, X>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> XView<'msg> {

  pub fn to_owned(&self) -> X {
    ::protobuf::IntoProxied::into_proxied(*self, ::protobuf::__internal::Private)
  }

}

// SAFETY:
// - `XView` is `Sync` because it does not support mutation.
unsafe impl ::std::marker::Sync for XView<'_> {}

// SAFETY:
// - `XView` is `Send` because while its alive a `XMut` cannot.
// - `XView` does not use thread-local data.
unsafe impl ::std::marker::Send for XView<'_> {}

impl<'msg> ::protobuf::AsView for XView<'msg> {
  type Proxied = X;
  fn as_view(&self) -> ::protobuf::View<'msg, X> {
    *self
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for XView<'msg> {
  fn into_view<'shorter>(self) -> XView<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

impl<'msg> ::protobuf::IntoProxied<X> for XView<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> X {
    let mut dst = X::new();
    assert!(unsafe {
      dst.inner.ptr_mut().deep_copy(self.inner.ptr(), dst.inner.arena())
    });
    dst
  }
}

impl<'msg> ::protobuf::IntoProxied<X> for XMut<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> X {
    ::protobuf::IntoProxied::into_proxied(::protobuf::IntoView::into_view(self), _private)
  }
}

impl ::protobuf::__internal::EntityType for X {
    type Tag = ::protobuf::__internal::entity_tag::MessageTag;
}

impl<'msg> ::protobuf::__internal::EntityType for XView<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::ViewProxyTag;
}

impl<'msg> ::protobuf::__internal::EntityType for XMut<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::MutProxyTag;
}

#[allow(dead_code)]
#[allow(non_camel_case_types)]
pub struct XMut<'msg> {
  inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, X>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for XMut<'msg> {}

impl<'msg> ::protobuf::MessageMut<'msg> for XMut<'msg> {
  type Message = X;
}

impl ::std::fmt::Debug for XMut<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageMutInner<'msg, X>> for XMut<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, X>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> XMut<'msg> {

  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private)
    -> ::protobuf::__internal::runtime::MessageMutInner<'msg, X> {
    self.inner.reborrow()
  }

  pub fn to_owned(&self) -> X {
    ::protobuf::AsView::as_view(self).to_owned()
  }

}

// SAFETY:
// - `XMut` does not perform any shared mutation.
unsafe impl ::std::marker::Send for XMut<'_> {}

// SAFETY:
// - `XMut` does not perform any shared mutation.
unsafe impl ::std::marker::Sync for XMut<'_> {}

impl<'msg> ::protobuf::AsView for XMut<'msg> {
  type Proxied = X;
  fn as_view(&self) -> ::protobuf::View<'_, X> {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for XMut<'msg> {
  fn into_view<'shorter>(self) -> ::protobuf::View<'shorter, X>
  where
      'msg: 'shorter {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::AsMut for XMut<'msg> {
  type MutProxied = X;
  fn as_mut(&mut self) -> XMut<'msg> {
    self.inner.reborrow().into()
  }
}

impl<'msg> ::protobuf::IntoMut<'msg> for XMut<'msg> {
  fn into_mut<'shorter>(self) -> XMut<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

#[allow(dead_code)]
impl X {
  pub fn new() -> Self {
    Self { inner: ::protobuf::__internal::runtime::OwnedMessageInner::<Self>::new() }
  }


  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessageMutInner<'_, X> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner)
  }

  pub fn as_view(&self) -> XView<'_> {
    ::protobuf::__internal::runtime::MessageViewInner::view_of_owned(&self.inner).into()
  }

  pub fn as_mut(&mut self) -> XMut<'_> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner).into()
  }

}  // impl X

impl ::std::ops::Drop for X {
  #[inline]
  fn drop(&mut self) {
  }
}

impl ::std::clone::Clone for X {
  fn clone(&self) -> Self {
    self.as_view().to_owned()
  }
}

impl ::protobuf::AsView for X {
  type Proxied = Self;
  fn as_view(&self) -> XView<'_> {
    self.as_view()
  }
}

impl ::protobuf::AsMut for X {
  type MutProxied = Self;
  fn as_mut(&mut self) -> XMut<'_> {
    self.as_mut()
  }
}

unsafe impl ::protobuf::__internal::runtime::AssociatedMiniTable for X {
  fn mini_table() -> ::protobuf::__internal::runtime::MiniTablePtr {
    static ONCE_LOCK: ::std::sync::OnceLock<::protobuf::__internal::runtime::MiniTableInitPtr> =
        ::std::sync::OnceLock::new();
    unsafe {
      ONCE_LOCK.get_or_init(|| {
        super::super::super::messages_proto::f_o_o::bar_baz::messages_0protobuf__FOO__Bar_0Baz__X_msg_init.0 =
            ::protobuf::__internal::runtime::build_mini_table("$");
        ::protobuf::__internal::runtime::link_mini_table(
            super::super::super::messages_proto::f_o_o::bar_baz::messages_0protobuf__FOO__Bar_0Baz__X_msg_init.0, &[], &[]);
        ::protobuf::__internal::runtime::MiniTableInitPtr(super::super::super::messages_proto::f_o_o::bar_baz::messages_0protobuf__FOO__Bar_0Baz__X_msg_init.0)
      }).0
    }
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetArena for X {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for X {
  type Msg = X;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<X> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for X {
  type Msg = X;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<X> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for XMut<'_> {
  type Msg = X;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<X> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for XMut<'_> {
  type Msg = X;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<X> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for XView<'_> {
  type Msg = X;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<X> {
    self.inner.ptr()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetArena for XMut<'_> {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}



}  // pub mod bar_baz


}  // pub mod f_o_o


// This variable must not be referenced except by protobuf generated
// code.
pub(crate) static mut messages_0protobuf__crate_msg_init: ::protobuf::__internal::runtime::MiniTableInitPtr =
    ::protobuf::__internal::runtime::MiniTableInitPtr(::protobuf::__internal::runtime::MiniTablePtr::dangling());
#[allow(non_camel_case_types)]
pub struct crate_ {
  inner: ::protobuf::__internal::runtime::OwnedMessageInner<crate_>
}

impl ::protobuf::Message for crate_ {
  type MessageView<'msg> = crate_View<'msg>;
  type MessageMut<'msg> = crate_Mut<'msg>;
}

impl ::std::default::Default for crate_ {
  fn default() -> Self {
    Self::new()
  }
}

impl ::std::fmt::Debug for crate_ {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

// SAFETY:
// - `crate_` is `Sync` because it does not implement interior mutability.
//    Neither does `crate_Mut`.
unsafe impl ::std::marker::Sync for crate_ {}

// SAFETY:
// - `crate_` is `Send` because it uniquely owns its arena and does
//   not use thread-local data.
unsafe impl ::std::marker::Send for crate_ {}

impl ::protobuf::Proxied for crate_ {
  type View<'msg> = crate_View<'msg>;
}

impl ::protobuf::__internal::SealedInternal for crate_ {}

impl ::protobuf::MutProxied for crate_ {
  type Mut<'msg> = crate_Mut<'msg>;
}

#[derive(Copy, Clone)]
#[allow(dead_code)]
pub struct crate_View<'msg> {
  inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, crate_>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for crate_View<'msg> {}

impl<'msg> ::protobuf::MessageView<'msg> for crate_View<'msg> {
  type Message = crate_;
}

impl ::std::fmt::Debug for crate_View<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl ::std::default::Default for crate_View<'_> {
  fn default() -> crate_View<'static> {
    ::protobuf::__internal::runtime::MessageViewInner::default().into()
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageViewInner<'msg, crate_>> for crate_View<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, crate_>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> crate_View<'msg> {

  pub fn to_owned(&self) -> crate_ {
    ::protobuf::IntoProxied::into_proxied(*self, ::protobuf::__internal::Private)
  }

}

// SAFETY:
// - `crate_View` is `Sync` because it does not support mutation.
unsafe impl ::std::marker::Sync for crate_View<'_> {}

// SAFETY:
// - `crate_View` is `Send` because while its alive a `crate_Mut` cannot.
// - `crate_View` does not use thread-local data.
unsafe impl ::std::marker::Send for crate_View<'_> {}

impl<'msg> ::protobuf::AsView for crate_View<'msg> {
  type Proxied = crate_;
  fn as_view(&self) -> ::protobuf::View<'msg, crate_> {
    *self
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for crate_View<'msg> {
  fn into_view<'shorter>(self) -> crate_View<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

impl<'msg> ::protobuf::IntoProxied<crate_> for crate_View<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> crate_ {
    let mut dst = crate_::new();
    assert!(unsafe {
      dst.inner.ptr_mut().deep_copy(self.inner.ptr(), dst.inner.arena())
    });
    dst
  }
}

impl<'msg> ::protobuf::IntoProxied<crate_> for crate_Mut<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> crate_ {
    ::protobuf::IntoProxied::into_proxied(::protobuf::IntoView::into_view(self), _private)
  }
}

impl ::protobuf::__internal::EntityType for crate_ {
    type Tag = ::protobuf::__internal::entity_tag::MessageTag;
}

impl<'msg> ::protobuf::__internal::EntityType for crate_View<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::ViewProxyTag;
}

impl<'msg> ::protobuf::__internal::EntityType for crate_Mut<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::MutProxyTag;
}

#[allow(dead_code)]
#[allow(non_camel_case_types)]
pub struct crate_Mut<'msg> {
  inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, crate_>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for crate_Mut<'msg> {}

impl<'msg> ::protobuf::MessageMut<'msg> for crate_Mut<'msg> {
  type Message = crate_;
}

impl ::std::fmt::Debug for crate_Mut<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageMutInner<'msg, crate_>> for crate_Mut<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, crate_>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> crate_Mut<'msg> {

  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private)
    -> ::protobuf::__internal::runtime::MessageMutInner<'msg, crate_> {
    self.inner.reborrow()
  }

  pub fn to_owned(&self) -> crate_ {
    ::protobuf::AsView::as_view(self).to_owned()
  }

}

// SAFETY:
// - `crate_Mut` does not perform any shared mutation.
unsafe impl ::std::marker::Send for crate_Mut<'_> {}

// SAFETY:
// - `crate_Mut` does not perform any shared mutation.
unsafe impl ::std::marker::Sync for crate_Mut<'_> {}

impl<'msg> ::protobuf::AsView for crate_Mut<'msg> {
  type Proxied = crate_;
  fn as_view(&self) -> ::protobuf::View<'_, crate_> {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for crate_Mut<'msg> {
  fn into_view<'shorter>(self) -> ::protobuf::View<'shorter, crate_>
  where
      'msg: 'shorter {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::AsMut for crate_Mut<'msg> {
  type MutProxied = crate_;
  fn as_mut(&mut self) -> crate_Mut<'msg> {
    self.inner.reborrow().into()
  }
}

impl<'msg> ::protobuf::IntoMut<'msg> for crate_Mut<'msg> {
  fn into_mut<'shorter>(self) -> crate_Mut<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

#[allow(dead_code)]
impl crate_ {
  pub fn new() -> Self {
    Self { inner: ::protobuf::__internal::runtime::OwnedMessageInner::<Self>::new() }
  }


  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessageMutInner<'_, crate_> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner)
  }

  pub fn as_view(&self) -> crate_View<'_> {
    ::protobuf::__internal::runtime::MessageViewInner::view_of_owned(&self.inner).into()
  }

  pub fn as_mut(&mut self) -> crate_Mut<'_> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner).into()
  }

}  // impl crate_

impl ::std::ops::Drop for crate_ {
  #[inline]
  fn drop(&mut self) {
  }
}

impl ::std::clone::Clone for crate_ {
  fn clone(&self) -> Self {
    self.as_view().to_owned()
  }
}

impl ::protobuf::AsView for crate_ {
  type Proxied = Self;
  fn as_view(&self) -> crate_View<'_> {
    self.as_view()
  }
}

impl ::protobuf::AsMut for crate_ {
  type MutProxied = Self;
  fn as_mut(&mut self) -> crate_Mut<'_> {
    self.as_mut()
  }
}

unsafe impl ::protobuf::__internal::runtime::AssociatedMiniTable for crate_ {
  fn mini_table() -> ::protobuf::__internal::runtime::MiniTablePtr {
    static ONCE_LOCK: ::std::sync::OnceLock<::protobuf::__internal::runtime::MiniTableInitPtr> =
        ::std::sync::OnceLock::new();
    unsafe {
      ONCE_LOCK.get_or_init(|| {
        super::messages_proto::messages_0protobuf__crate_msg_init.0 =
            ::protobuf::__internal::runtime::build_mini_table("$");
        ::protobuf::__internal::runtime::link_mini_table(
            super::messages_proto::messages_0protobuf__crate_msg_init.0, &[], &[]);
        ::protobuf::__internal::runtime::MiniTableInitPtr(super::messages_proto::messages_0protobuf__crate_msg_init.0)
      }).0
    }
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetArena for crate_ {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for crate_ {
  type Msg = crate_;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<crate_> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for crate_ {
  type Msg = crate_;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<crate_> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for crate_Mut<'_> {
  type Msg = crate_;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<crate_> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for crate_Mut<'_> {
  type Msg = crate_;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<crate_> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for crate_View<'_> {
  type Msg = crate_;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<crate_> {
    self.inner.ptr()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetArena for crate_Mut<'_> {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}




const _: () = ::protobuf::__internal::assert_compatible_gencode_version("0.36.2-release");
// This variable must not be referenced except by protobuf generated
// code.
pub(crate) static mut layout__of_0generated__code__v1__X_msg_init: ::protobuf::__internal::runtime::MiniTableInitPtr =
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
        super::layout_proto::layout__of_0generated__code__v1__X_msg_init.0 =
            ::protobuf::__internal::runtime::build_mini_table("$");
        ::protobuf::__internal::runtime::link_mini_table(
            super::layout_proto::layout__of_0generated__code__v1__X_msg_init.0, &[], &[]);
        ::protobuf::__internal::runtime::MiniTableInitPtr(super::layout_proto::layout__of_0generated__code__v1__X_msg_init.0)
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



// This variable must not be referenced except by protobuf generated
// code.
pub(crate) static mut layout__of_0generated__code__v1__AMessageWithAModeratelyLongName_msg_init: ::protobuf::__internal::runtime::MiniTableInitPtr =
    ::protobuf::__internal::runtime::MiniTableInitPtr(::protobuf::__internal::runtime::MiniTablePtr::dangling());
#[allow(non_camel_case_types)]
pub struct AMessageWithAModeratelyLongName {
  inner: ::protobuf::__internal::runtime::OwnedMessageInner<AMessageWithAModeratelyLongName>
}

impl ::protobuf::Message for AMessageWithAModeratelyLongName {
  type MessageView<'msg> = AMessageWithAModeratelyLongNameView<'msg>;
  type MessageMut<'msg> = AMessageWithAModeratelyLongNameMut<'msg>;
}

impl ::std::default::Default for AMessageWithAModeratelyLongName {
  fn default() -> Self {
    Self::new()
  }
}

impl ::std::fmt::Debug for AMessageWithAModeratelyLongName {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

// SAFETY:
// - `AMessageWithAModeratelyLongName` is `Sync` because it does not implement interior mutability.
//    Neither does `AMessageWithAModeratelyLongNameMut`.
unsafe impl ::std::marker::Sync for AMessageWithAModeratelyLongName {}

// SAFETY:
// - `AMessageWithAModeratelyLongName` is `Send` because it uniquely owns its arena and does
//   not use thread-local data.
unsafe impl ::std::marker::Send for AMessageWithAModeratelyLongName {}

impl ::protobuf::Proxied for AMessageWithAModeratelyLongName {
  type View<'msg> = AMessageWithAModeratelyLongNameView<'msg>;
}

impl ::protobuf::__internal::SealedInternal for AMessageWithAModeratelyLongName {}

impl ::protobuf::MutProxied for AMessageWithAModeratelyLongName {
  type Mut<'msg> = AMessageWithAModeratelyLongNameMut<'msg>;
}

#[derive(Copy, Clone)]
#[allow(dead_code)]
pub struct AMessageWithAModeratelyLongNameView<'msg> {
  inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, AMessageWithAModeratelyLongName>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for AMessageWithAModeratelyLongNameView<'msg> {}

impl<'msg> ::protobuf::MessageView<'msg> for AMessageWithAModeratelyLongNameView<'msg> {
  type Message = AMessageWithAModeratelyLongName;
}

impl ::std::fmt::Debug for AMessageWithAModeratelyLongNameView<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl ::std::default::Default for AMessageWithAModeratelyLongNameView<'_> {
  fn default() -> AMessageWithAModeratelyLongNameView<'static> {
    ::protobuf::__internal::runtime::MessageViewInner::default().into()
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageViewInner<'msg, AMessageWithAModeratelyLongName>> for AMessageWithAModeratelyLongNameView<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, AMessageWithAModeratelyLongName>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> AMessageWithAModeratelyLongNameView<'msg> {

  pub fn to_owned(&self) -> AMessageWithAModeratelyLongName {
    ::protobuf::IntoProxied::into_proxied(*self, ::protobuf::__internal::Private)
  }

}

// SAFETY:
// - `AMessageWithAModeratelyLongNameView` is `Sync` because it does not support mutation.
unsafe impl ::std::marker::Sync for AMessageWithAModeratelyLongNameView<'_> {}

// SAFETY:
// - `AMessageWithAModeratelyLongNameView` is `Send` because while its alive a `AMessageWithAModeratelyLongNameMut` cannot.
// - `AMessageWithAModeratelyLongNameView` does not use thread-local data.
unsafe impl ::std::marker::Send for AMessageWithAModeratelyLongNameView<'_> {}

impl<'msg> ::protobuf::AsView for AMessageWithAModeratelyLongNameView<'msg> {
  type Proxied = AMessageWithAModeratelyLongName;
  fn as_view(&self) -> ::protobuf::View<'msg, AMessageWithAModeratelyLongName> {
    *self
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for AMessageWithAModeratelyLongNameView<'msg> {
  fn into_view<'shorter>(self) -> AMessageWithAModeratelyLongNameView<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

impl<'msg> ::protobuf::IntoProxied<AMessageWithAModeratelyLongName> for AMessageWithAModeratelyLongNameView<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> AMessageWithAModeratelyLongName {
    let mut dst = AMessageWithAModeratelyLongName::new();
    assert!(unsafe {
      dst.inner.ptr_mut().deep_copy(self.inner.ptr(), dst.inner.arena())
    });
    dst
  }
}

impl<'msg> ::protobuf::IntoProxied<AMessageWithAModeratelyLongName> for AMessageWithAModeratelyLongNameMut<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> AMessageWithAModeratelyLongName {
    ::protobuf::IntoProxied::into_proxied(::protobuf::IntoView::into_view(self), _private)
  }
}

impl ::protobuf::__internal::EntityType for AMessageWithAModeratelyLongName {
    type Tag = ::protobuf::__internal::entity_tag::MessageTag;
}

impl<'msg> ::protobuf::__internal::EntityType for AMessageWithAModeratelyLongNameView<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::ViewProxyTag;
}

impl<'msg> ::protobuf::__internal::EntityType for AMessageWithAModeratelyLongNameMut<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::MutProxyTag;
}

#[allow(dead_code)]
#[allow(non_camel_case_types)]
pub struct AMessageWithAModeratelyLongNameMut<'msg> {
  inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, AMessageWithAModeratelyLongName>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for AMessageWithAModeratelyLongNameMut<'msg> {}

impl<'msg> ::protobuf::MessageMut<'msg> for AMessageWithAModeratelyLongNameMut<'msg> {
  type Message = AMessageWithAModeratelyLongName;
}

impl ::std::fmt::Debug for AMessageWithAModeratelyLongNameMut<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageMutInner<'msg, AMessageWithAModeratelyLongName>> for AMessageWithAModeratelyLongNameMut<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, AMessageWithAModeratelyLongName>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> AMessageWithAModeratelyLongNameMut<'msg> {

  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private)
    -> ::protobuf::__internal::runtime::MessageMutInner<'msg, AMessageWithAModeratelyLongName> {
    self.inner.reborrow()
  }

  pub fn to_owned(&self) -> AMessageWithAModeratelyLongName {
    ::protobuf::AsView::as_view(self).to_owned()
  }

}

// SAFETY:
// - `AMessageWithAModeratelyLongNameMut` does not perform any shared mutation.
unsafe impl ::std::marker::Send for AMessageWithAModeratelyLongNameMut<'_> {}

// SAFETY:
// - `AMessageWithAModeratelyLongNameMut` does not perform any shared mutation.
unsafe impl ::std::marker::Sync for AMessageWithAModeratelyLongNameMut<'_> {}

impl<'msg> ::protobuf::AsView for AMessageWithAModeratelyLongNameMut<'msg> {
  type Proxied = AMessageWithAModeratelyLongName;
  fn as_view(&self) -> ::protobuf::View<'_, AMessageWithAModeratelyLongName> {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for AMessageWithAModeratelyLongNameMut<'msg> {
  fn into_view<'shorter>(self) -> ::protobuf::View<'shorter, AMessageWithAModeratelyLongName>
  where
      'msg: 'shorter {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::AsMut for AMessageWithAModeratelyLongNameMut<'msg> {
  type MutProxied = AMessageWithAModeratelyLongName;
  fn as_mut(&mut self) -> AMessageWithAModeratelyLongNameMut<'msg> {
    self.inner.reborrow().into()
  }
}

impl<'msg> ::protobuf::IntoMut<'msg> for AMessageWithAModeratelyLongNameMut<'msg> {
  fn into_mut<'shorter>(self) -> AMessageWithAModeratelyLongNameMut<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

#[allow(dead_code)]
impl AMessageWithAModeratelyLongName {
  pub fn new() -> Self {
    Self { inner: ::protobuf::__internal::runtime::OwnedMessageInner::<Self>::new() }
  }


  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessageMutInner<'_, AMessageWithAModeratelyLongName> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner)
  }

  pub fn as_view(&self) -> AMessageWithAModeratelyLongNameView<'_> {
    ::protobuf::__internal::runtime::MessageViewInner::view_of_owned(&self.inner).into()
  }

  pub fn as_mut(&mut self) -> AMessageWithAModeratelyLongNameMut<'_> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner).into()
  }

}  // impl AMessageWithAModeratelyLongName

impl ::std::ops::Drop for AMessageWithAModeratelyLongName {
  #[inline]
  fn drop(&mut self) {
  }
}

impl ::std::clone::Clone for AMessageWithAModeratelyLongName {
  fn clone(&self) -> Self {
    self.as_view().to_owned()
  }
}

impl ::protobuf::AsView for AMessageWithAModeratelyLongName {
  type Proxied = Self;
  fn as_view(&self) -> AMessageWithAModeratelyLongNameView<'_> {
    self.as_view()
  }
}

impl ::protobuf::AsMut for AMessageWithAModeratelyLongName {
  type MutProxied = Self;
  fn as_mut(&mut self) -> AMessageWithAModeratelyLongNameMut<'_> {
    self.as_mut()
  }
}

unsafe impl ::protobuf::__internal::runtime::AssociatedMiniTable for AMessageWithAModeratelyLongName {
  fn mini_table() -> ::protobuf::__internal::runtime::MiniTablePtr {
    static ONCE_LOCK: ::std::sync::OnceLock<::protobuf::__internal::runtime::MiniTableInitPtr> =
        ::std::sync::OnceLock::new();
    unsafe {
      ONCE_LOCK.get_or_init(|| {
        super::layout_proto::layout__of_0generated__code__v1__AMessageWithAModeratelyLongName_msg_init.0 =
            ::protobuf::__internal::runtime::build_mini_table("$");
        ::protobuf::__internal::runtime::link_mini_table(
            super::layout_proto::layout__of_0generated__code__v1__AMessageWithAModeratelyLongName_msg_init.0, &[], &[]);
        ::protobuf::__internal::runtime::MiniTableInitPtr(super::layout_proto::layout__of_0generated__code__v1__AMessageWithAModeratelyLongName_msg_init.0)
      }).0
    }
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetArena for AMessageWithAModeratelyLongName {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for AMessageWithAModeratelyLongName {
  type Msg = AMessageWithAModeratelyLongName;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<AMessageWithAModeratelyLongName> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for AMessageWithAModeratelyLongName {
  type Msg = AMessageWithAModeratelyLongName;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<AMessageWithAModeratelyLongName> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for AMessageWithAModeratelyLongNameMut<'_> {
  type Msg = AMessageWithAModeratelyLongName;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<AMessageWithAModeratelyLongName> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for AMessageWithAModeratelyLongNameMut<'_> {
  type Msg = AMessageWithAModeratelyLongName;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<AMessageWithAModeratelyLongName> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for AMessageWithAModeratelyLongNameView<'_> {
  type Msg = AMessageWithAModeratelyLongName;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<AMessageWithAModeratelyLongName> {
    self.inner.ptr()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetArena for AMessageWithAModeratelyLongNameMut<'_> {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}



// This variable must not be referenced except by protobuf generated
// code.
pub(crate) static mut layout__of_0generated__code__v1__AMessageWithANameThatIsSoLongThatItDoesNotFitOnALineWithAnythingElse_msg_init: ::protobuf::__internal::runtime::MiniTableInitPtr =
    ::protobuf::__internal::runtime::MiniTableInitPtr(::protobuf::__internal::runtime::MiniTablePtr::dangling());
#[allow(non_camel_case_types)]
pub struct AMessageWithANameThatIsSoLongThatItDoesNotFitOnALineWithAnythingElse {
  inner: ::protobuf::__internal::runtime::OwnedMessageInner<AMessageWithANameThatIsSoLongThatItDoesNotFitOnALineWithAnythingElse>
}

impl ::protobuf::Message for AMessageWithANameThatIsSoLongThatItDoesNotFitOnALineWithAnythingElse {
  type MessageView<'msg> = AMessageWithANameThatIsSoLongThatItDoesNotFitOnALineWithAnythingElseView<'msg>;
  type MessageMut<'msg> = AMessageWithANameThatIsSoLongThatItDoesNotFitOnALineWithAnythingElseMut<'msg>;
}

impl ::std::default::Default for AMessageWithANameThatIsSoLongThatItDoesNotFitOnALineWithAnythingElse {
  fn default() -> Self {
    Self::new()
  }
}

impl ::std::fmt::Debug for AMessageWithANameThatIsSoLongThatItDoesNotFitOnALineWithAnythingElse {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

// SAFETY:
// - `AMessageWithANameThatIsSoLongThatItDoesNotFitOnALineWithAnythingElse` is `Sync` because it does not implement interior mutability.
//    Neither does `AMessageWithANameThatIsSoLongThatItDoesNotFitOnALineWithAnythingElseMut`.
unsafe impl ::std::marker::Sync for AMessageWithANameThatIsSoLongThatItDoesNotFitOnALineWithAnythingElse {}

// SAFETY:
// - `AMessageWithANameThatIsSoLongThatItDoesNotFitOnALineWithAnythingElse` is `Send` because it uniquely owns its arena and does
//   not use thread-local data.
unsafe impl ::std::marker::Send for AMessageWithANameThatIsSoLongThatItDoesNotFitOnALineWithAnythingElse {}

impl ::protobuf::Proxied for AMessageWithANameThatIsSoLongThatItDoesNotFitOnALineWithAnythingElse {
  type View<'msg> = AMessageWithANameThatIsSoLongThatItDoesNotFitOnALineWithAnythingElseView<'msg>;
}

impl ::protobuf::__internal::SealedInternal for AMessageWithANameThatIsSoLongThatItDoesNotFitOnALineWithAnythingElse {}

impl ::protobuf::MutProxied for AMessageWithANameThatIsSoLongThatItDoesNotFitOnALineWithAnythingElse {
  type Mut<'msg> = AMessageWithANameThatIsSoLongThatItDoesNotFitOnALineWithAnythingElseMut<'msg>;
}

#[derive(Copy, Clone)]
#[allow(dead_code)]
pub struct AMessageWithANameThatIsSoLongThatItDoesNotFitOnALineWithAnythingElseView<'msg> {
  inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, AMessageWithANameThatIsSoLongThatItDoesNotFitOnALineWithAnythingElse>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for AMessageWithANameThatIsSoLongThatItDoesNotFitOnALineWithAnythingElseView<'msg> {}

impl<'msg> ::protobuf::MessageView<'msg> for AMessageWithANameThatIsSoLongThatItDoesNotFitOnALineWithAnythingElseView<'msg> {
  type Message = AMessageWithANameThatIsSoLongThatItDoesNotFitOnALineWithAnythingElse;
}

impl ::std::fmt::Debug for AMessageWithANameThatIsSoLongThatItDoesNotFitOnALineWithAnythingElseView<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl ::std::default::Default for AMessageWithANameThatIsSoLongThatItDoesNotFitOnALineWithAnythingElseView<'_> {
  fn default() -> AMessageWithANameThatIsSoLongThatItDoesNotFitOnALineWithAnythingElseView<'static> {
    ::protobuf::__internal::runtime::MessageViewInner::default().into()
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageViewInner<'msg, AMessageWithANameThatIsSoLongThatItDoesNotFitOnALineWithAnythingElse>> for AMessageWithANameThatIsSoLongThatItDoesNotFitOnALineWithAnythingElseView<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, AMessageWithANameThatIsSoLongThatItDoesNotFitOnALineWithAnythingElse>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> AMessageWithANameThatIsSoLongThatItDoesNotFitOnALineWithAnythingElseView<'msg> {

  pub fn to_owned(&self) -> AMessageWithANameThatIsSoLongThatItDoesNotFitOnALineWithAnythingElse {
    ::protobuf::IntoProxied::into_proxied(*self, ::protobuf::__internal::Private)
  }

}

// SAFETY:
// - `AMessageWithANameThatIsSoLongThatItDoesNotFitOnALineWithAnythingElseView` is `Sync` because it does not support mutation.
unsafe impl ::std::marker::Sync for AMessageWithANameThatIsSoLongThatItDoesNotFitOnALineWithAnythingElseView<'_> {}

// SAFETY:
// - `AMessageWithANameThatIsSoLongThatItDoesNotFitOnALineWithAnythingElseView` is `Send` because while its alive a `AMessageWithANameThatIsSoLongThatItDoesNotFitOnALineWithAnythingElseMut` cannot.
// - `AMessageWithANameThatIsSoLongThatItDoesNotFitOnALineWithAnythingElseView` does not use thread-local data.
unsafe impl ::std::marker::Send for AMessageWithANameThatIsSoLongThatItDoesNotFitOnALineWithAnythingElseView<'_> {}

impl<'msg> ::protobuf::AsView for AMessageWithANameThatIsSoLongThatItDoesNotFitOnALineWithAnythingElseView<'msg> {
  type Proxied = AMessageWithANameThatIsSoLongThatItDoesNotFitOnALineWithAnythingElse;
  fn as_view(&self) -> ::protobuf::View<'msg, AMessageWithANameThatIsSoLongThatItDoesNotFitOnALineWithAnythingElse> {
    *self
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for AMessageWithANameThatIsSoLongThatItDoesNotFitOnALineWithAnythingElseView<'msg> {
  fn into_view<'shorter>(self) -> AMessageWithANameThatIsSoLongThatItDoesNotFitOnALineWithAnythingElseView<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

impl<'msg> ::protobuf::IntoProxied<AMessageWithANameThatIsSoLongThatItDoesNotFitOnALineWithAnythingElse> for AMessageWithANameThatIsSoLongThatItDoesNotFitOnALineWithAnythingElseView<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> AMessageWithANameThatIsSoLongThatItDoesNotFitOnALineWithAnythingElse {
    let mut dst = AMessageWithANameThatIsSoLongThatItDoesNotFitOnALineWithAnythingElse::new();
    assert!(unsafe {
      dst.inner.ptr_mut().deep_copy(self.inner.ptr(), dst.inner.arena())
    });
    dst
  }
}

impl<'msg> ::protobuf::IntoProxied<AMessageWithANameThatIsSoLongThatItDoesNotFitOnALineWithAnythingElse> for AMessageWithANameThatIsSoLongThatItDoesNotFitOnALineWithAnythingElseMut<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> AMessageWithANameThatIsSoLongThatItDoesNotFitOnALineWithAnythingElse {
    ::protobuf::IntoProxied::into_proxied(::protobuf::IntoView::into_view(self), _private)
  }
}

impl ::protobuf::__internal::EntityType for AMessageWithANameThatIsSoLongThatItDoesNotFitOnALineWithAnythingElse {
    type Tag = ::protobuf::__internal::entity_tag::MessageTag;
}

impl<'msg> ::protobuf::__internal::EntityType for AMessageWithANameThatIsSoLongThatItDoesNotFitOnALineWithAnythingElseView<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::ViewProxyTag;
}

impl<'msg> ::protobuf::__internal::EntityType for AMessageWithANameThatIsSoLongThatItDoesNotFitOnALineWithAnythingElseMut<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::MutProxyTag;
}

#[allow(dead_code)]
#[allow(non_camel_case_types)]
pub struct AMessageWithANameThatIsSoLongThatItDoesNotFitOnALineWithAnythingElseMut<'msg> {
  inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, AMessageWithANameThatIsSoLongThatItDoesNotFitOnALineWithAnythingElse>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for AMessageWithANameThatIsSoLongThatItDoesNotFitOnALineWithAnythingElseMut<'msg> {}

impl<'msg> ::protobuf::MessageMut<'msg> for AMessageWithANameThatIsSoLongThatItDoesNotFitOnALineWithAnythingElseMut<'msg> {
  type Message = AMessageWithANameThatIsSoLongThatItDoesNotFitOnALineWithAnythingElse;
}

impl ::std::fmt::Debug for AMessageWithANameThatIsSoLongThatItDoesNotFitOnALineWithAnythingElseMut<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageMutInner<'msg, AMessageWithANameThatIsSoLongThatItDoesNotFitOnALineWithAnythingElse>> for AMessageWithANameThatIsSoLongThatItDoesNotFitOnALineWithAnythingElseMut<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, AMessageWithANameThatIsSoLongThatItDoesNotFitOnALineWithAnythingElse>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> AMessageWithANameThatIsSoLongThatItDoesNotFitOnALineWithAnythingElseMut<'msg> {

  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private)
    -> ::protobuf::__internal::runtime::MessageMutInner<'msg, AMessageWithANameThatIsSoLongThatItDoesNotFitOnALineWithAnythingElse> {
    self.inner.reborrow()
  }

  pub fn to_owned(&self) -> AMessageWithANameThatIsSoLongThatItDoesNotFitOnALineWithAnythingElse {
    ::protobuf::AsView::as_view(self).to_owned()
  }

}

// SAFETY:
// - `AMessageWithANameThatIsSoLongThatItDoesNotFitOnALineWithAnythingElseMut` does not perform any shared mutation.
unsafe impl ::std::marker::Send for AMessageWithANameThatIsSoLongThatItDoesNotFitOnALineWithAnythingElseMut<'_> {}

// SAFETY:
// - `AMessageWithANameThatIsSoLongThatItDoesNotFitOnALineWithAnythingElseMut` does not perform any shared mutation.
unsafe impl ::std::marker::Sync for AMessageWithANameThatIsSoLongThatItDoesNotFitOnALineWithAnythingElseMut<'_> {}

impl<'msg> ::protobuf::AsView for AMessageWithANameThatIsSoLongThatItDoesNotFitOnALineWithAnythingElseMut<'msg> {
  type Proxied = AMessageWithANameThatIsSoLongThatItDoesNotFitOnALineWithAnythingElse;
  fn as_view(&self) -> ::protobuf::View<'_, AMessageWithANameThatIsSoLongThatItDoesNotFitOnALineWithAnythingElse> {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for AMessageWithANameThatIsSoLongThatItDoesNotFitOnALineWithAnythingElseMut<'msg> {
  fn into_view<'shorter>(self) -> ::protobuf::View<'shorter, AMessageWithANameThatIsSoLongThatItDoesNotFitOnALineWithAnythingElse>
  where
      'msg: 'shorter {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::AsMut for AMessageWithANameThatIsSoLongThatItDoesNotFitOnALineWithAnythingElseMut<'msg> {
  type MutProxied = AMessageWithANameThatIsSoLongThatItDoesNotFitOnALineWithAnythingElse;
  fn as_mut(&mut self) -> AMessageWithANameThatIsSoLongThatItDoesNotFitOnALineWithAnythingElseMut<'msg> {
    self.inner.reborrow().into()
  }
}

impl<'msg> ::protobuf::IntoMut<'msg> for AMessageWithANameThatIsSoLongThatItDoesNotFitOnALineWithAnythingElseMut<'msg> {
  fn into_mut<'shorter>(self) -> AMessageWithANameThatIsSoLongThatItDoesNotFitOnALineWithAnythingElseMut<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

#[allow(dead_code)]
impl AMessageWithANameThatIsSoLongThatItDoesNotFitOnALineWithAnythingElse {
  pub fn new() -> Self {
    Self { inner: ::protobuf::__internal::runtime::OwnedMessageInner::<Self>::new() }
  }


  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessageMutInner<'_, AMessageWithANameThatIsSoLongThatItDoesNotFitOnALineWithAnythingElse> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner)
  }

  pub fn as_view(&self) -> AMessageWithANameThatIsSoLongThatItDoesNotFitOnALineWithAnythingElseView<'_> {
    ::protobuf::__internal::runtime::MessageViewInner::view_of_owned(&self.inner).into()
  }

  pub fn as_mut(&mut self) -> AMessageWithANameThatIsSoLongThatItDoesNotFitOnALineWithAnythingElseMut<'_> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner).into()
  }

}  // impl AMessageWithANameThatIsSoLongThatItDoesNotFitOnALineWithAnythingElse

impl ::std::ops::Drop for AMessageWithANameThatIsSoLongThatItDoesNotFitOnALineWithAnythingElse {
  #[inline]
  fn drop(&mut self) {
  }
}

impl ::std::clone::Clone for AMessageWithANameThatIsSoLongThatItDoesNotFitOnALineWithAnythingElse {
  fn clone(&self) -> Self {
    self.as_view().to_owned()
  }
}

impl ::protobuf::AsView for AMessageWithANameThatIsSoLongThatItDoesNotFitOnALineWithAnythingElse {
  type Proxied = Self;
  fn as_view(&self) -> AMessageWithANameThatIsSoLongThatItDoesNotFitOnALineWithAnythingElseView<'_> {
    self.as_view()
  }
}

impl ::protobuf::AsMut for AMessageWithANameThatIsSoLongThatItDoesNotFitOnALineWithAnythingElse {
  type MutProxied = Self;
  fn as_mut(&mut self) -> AMessageWithANameThatIsSoLongThatItDoesNotFitOnALineWithAnythingElseMut<'_> {
    self.as_mut()
  }
}

unsafe impl ::protobuf::__internal::runtime::AssociatedMiniTable for AMessageWithANameThatIsSoLongThatItDoesNotFitOnALineWithAnythingElse {
  fn mini_table() -> ::protobuf::__internal::runtime::MiniTablePtr {
    static ONCE_LOCK: ::std::sync::OnceLock<::protobuf::__internal::runtime::MiniTableInitPtr> =
        ::std::sync::OnceLock::new();
    unsafe {
      ONCE_LOCK.get_or_init(|| {
        super::layout_proto::layout__of_0generated__code__v1__AMessageWithANameThatIsSoLongThatItDoesNotFitOnALineWithAnythingElse_msg_init.0 =
            ::protobuf::__internal::runtime::build_mini_table("$");
        ::protobuf::__internal::runtime::link_mini_table(
            super::layout_proto::layout__of_0generated__code__v1__AMessageWithANameThatIsSoLongThatItDoesNotFitOnALineWithAnythingElse_msg_init.0, &[], &[]);
        ::protobuf::__internal::runtime::MiniTableInitPtr(super::layout_proto::layout__of_0generated__code__v1__AMessageWithANameThatIsSoLongThatItDoesNotFitOnALineWithAnythingElse_msg_init.0)
      }).0
    }
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetArena for AMessageWithANameThatIsSoLongThatItDoesNotFitOnALineWithAnythingElse {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for AMessageWithANameThatIsSoLongThatItDoesNotFitOnALineWithAnythingElse {
  type Msg = AMessageWithANameThatIsSoLongThatItDoesNotFitOnALineWithAnythingElse;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<AMessageWithANameThatIsSoLongThatItDoesNotFitOnALineWithAnythingElse> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for AMessageWithANameThatIsSoLongThatItDoesNotFitOnALineWithAnythingElse {
  type Msg = AMessageWithANameThatIsSoLongThatItDoesNotFitOnALineWithAnythingElse;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<AMessageWithANameThatIsSoLongThatItDoesNotFitOnALineWithAnythingElse> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for AMessageWithANameThatIsSoLongThatItDoesNotFitOnALineWithAnythingElseMut<'_> {
  type Msg = AMessageWithANameThatIsSoLongThatItDoesNotFitOnALineWithAnythingElse;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<AMessageWithANameThatIsSoLongThatItDoesNotFitOnALineWithAnythingElse> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for AMessageWithANameThatIsSoLongThatItDoesNotFitOnALineWithAnythingElseMut<'_> {
  type Msg = AMessageWithANameThatIsSoLongThatItDoesNotFitOnALineWithAnythingElse;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<AMessageWithANameThatIsSoLongThatItDoesNotFitOnALineWithAnythingElse> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for AMessageWithANameThatIsSoLongThatItDoesNotFitOnALineWithAnythingElseView<'_> {
  type Msg = AMessageWithANameThatIsSoLongThatItDoesNotFitOnALineWithAnythingElse;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<AMessageWithANameThatIsSoLongThatItDoesNotFitOnALineWithAnythingElse> {
    self.inner.ptr()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetArena for AMessageWithANameThatIsSoLongThatItDoesNotFitOnALineWithAnythingElseMut<'_> {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}

pub mod a_message_with_a_name_that_is_so_long_that_it_does_not_fit_on_a_line_with_anything_else {// This variable must not be referenced except by protobuf generated
// code.
pub(crate) static mut layout__of_0generated__code__v1__AMessageWithANameThatIsSoLongThatItDoesNotFitOnALineWithAnythingElse__Nested_msg_init: ::protobuf::__internal::runtime::MiniTableInitPtr =
    ::protobuf::__internal::runtime::MiniTableInitPtr(::protobuf::__internal::runtime::MiniTablePtr::dangling());
#[allow(non_camel_case_types)]
pub struct Nested {
  inner: ::protobuf::__internal::runtime::OwnedMessageInner<Nested>
}

impl ::protobuf::Message for Nested {
  type MessageView<'msg> = NestedView<'msg>;
  type MessageMut<'msg> = NestedMut<'msg>;
}

impl ::std::default::Default for Nested {
  fn default() -> Self {
    Self::new()
  }
}

impl ::std::fmt::Debug for Nested {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

// SAFETY:
// - `Nested` is `Sync` because it does not implement interior mutability.
//    Neither does `NestedMut`.
unsafe impl ::std::marker::Sync for Nested {}

// SAFETY:
// - `Nested` is `Send` because it uniquely owns its arena and does
//   not use thread-local data.
unsafe impl ::std::marker::Send for Nested {}

impl ::protobuf::Proxied for Nested {
  type View<'msg> = NestedView<'msg>;
}

impl ::protobuf::__internal::SealedInternal for Nested {}

impl ::protobuf::MutProxied for Nested {
  type Mut<'msg> = NestedMut<'msg>;
}

#[derive(Copy, Clone)]
#[allow(dead_code)]
pub struct NestedView<'msg> {
  inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, Nested>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for NestedView<'msg> {}

impl<'msg> ::protobuf::MessageView<'msg> for NestedView<'msg> {
  type Message = Nested;
}

impl ::std::fmt::Debug for NestedView<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl ::std::default::Default for NestedView<'_> {
  fn default() -> NestedView<'static> {
    ::protobuf::__internal::runtime::MessageViewInner::default().into()
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageViewInner<'msg, Nested>> for NestedView<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, Nested>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> NestedView<'msg> {

  pub fn to_owned(&self) -> Nested {
    ::protobuf::IntoProxied::into_proxied(*self, ::protobuf::__internal::Private)
  }

}

// SAFETY:
// - `NestedView` is `Sync` because it does not support mutation.
unsafe impl ::std::marker::Sync for NestedView<'_> {}

// SAFETY:
// - `NestedView` is `Send` because while its alive a `NestedMut` cannot.
// - `NestedView` does not use thread-local data.
unsafe impl ::std::marker::Send for NestedView<'_> {}

impl<'msg> ::protobuf::AsView for NestedView<'msg> {
  type Proxied = Nested;
  fn as_view(&self) -> ::protobuf::View<'msg, Nested> {
    *self
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for NestedView<'msg> {
  fn into_view<'shorter>(self) -> NestedView<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

impl<'msg> ::protobuf::IntoProxied<Nested> for NestedView<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> Nested {
    let mut dst = Nested::new();
    assert!(unsafe {
      dst.inner.ptr_mut().deep_copy(self.inner.ptr(), dst.inner.arena())
    });
    dst
  }
}

impl<'msg> ::protobuf::IntoProxied<Nested> for NestedMut<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> Nested {
    ::protobuf::IntoProxied::into_proxied(::protobuf::IntoView::into_view(self), _private)
  }
}

impl ::protobuf::__internal::EntityType for Nested {
    type Tag = ::protobuf::__internal::entity_tag::MessageTag;
}

impl<'msg> ::protobuf::__internal::EntityType for NestedView<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::ViewProxyTag;
}

impl<'msg> ::protobuf::__internal::EntityType for NestedMut<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::MutProxyTag;
}

#[allow(dead_code)]
#[allow(non_camel_case_types)]
pub struct NestedMut<'msg> {
  inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, Nested>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for NestedMut<'msg> {}

impl<'msg> ::protobuf::MessageMut<'msg> for NestedMut<'msg> {
  type Message = Nested;
}

impl ::std::fmt::Debug for NestedMut<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageMutInner<'msg, Nested>> for NestedMut<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, Nested>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> NestedMut<'msg> {

  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private)
    -> ::protobuf::__internal::runtime::MessageMutInner<'msg, Nested> {
    self.inner.reborrow()
  }

  pub fn to_owned(&self) -> Nested {
    ::protobuf::AsView::as_view(self).to_owned()
  }

}

// SAFETY:
// - `NestedMut` does not perform any shared mutation.
unsafe impl ::std::marker::Send for NestedMut<'_> {}

// SAFETY:
// - `NestedMut` does not perform any shared mutation.
unsafe impl ::std::marker::Sync for NestedMut<'_> {}

impl<'msg> ::protobuf::AsView for NestedMut<'msg> {
  type Proxied = Nested;
  fn as_view(&self) -> ::protobuf::View<'_, Nested> {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for NestedMut<'msg> {
  fn into_view<'shorter>(self) -> ::protobuf::View<'shorter, Nested>
  where
      'msg: 'shorter {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::AsMut for NestedMut<'msg> {
  type MutProxied = Nested;
  fn as_mut(&mut self) -> NestedMut<'msg> {
    self.inner.reborrow().into()
  }
}

impl<'msg> ::protobuf::IntoMut<'msg> for NestedMut<'msg> {
  fn into_mut<'shorter>(self) -> NestedMut<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

#[allow(dead_code)]
impl Nested {
  pub fn new() -> Self {
    Self { inner: ::protobuf::__internal::runtime::OwnedMessageInner::<Self>::new() }
  }


  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessageMutInner<'_, Nested> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner)
  }

  pub fn as_view(&self) -> NestedView<'_> {
    ::protobuf::__internal::runtime::MessageViewInner::view_of_owned(&self.inner).into()
  }

  pub fn as_mut(&mut self) -> NestedMut<'_> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner).into()
  }

}  // impl Nested

impl ::std::ops::Drop for Nested {
  #[inline]
  fn drop(&mut self) {
  }
}

impl ::std::clone::Clone for Nested {
  fn clone(&self) -> Self {
    self.as_view().to_owned()
  }
}

impl ::protobuf::AsView for Nested {
  type Proxied = Self;
  fn as_view(&self) -> NestedView<'_> {
    self.as_view()
  }
}

impl ::protobuf::AsMut for Nested {
  type MutProxied = Self;
  fn as_mut(&mut self) -> NestedMut<'_> {
    self.as_mut()
  }
}

unsafe impl ::protobuf::__internal::runtime::AssociatedMiniTable for Nested {
  fn mini_table() -> ::protobuf::__internal::runtime::MiniTablePtr {
    static ONCE_LOCK: ::std::sync::OnceLock<::protobuf::__internal::runtime::MiniTableInitPtr> =
        ::std::sync::OnceLock::new();
    unsafe {
      ONCE_LOCK.get_or_init(|| {
        super::super::layout_proto::a_message_with_a_name_that_is_so_long_that_it_does_not_fit_on_a_line_with_anything_else::layout__of_0generated__code__v1__AMessageWithANameThatIsSoLongThatItDoesNotFitOnALineWithAnythingElse__Nested_msg_init.0 =
            ::protobuf::__internal::runtime::build_mini_table("$");
        ::protobuf::__internal::runtime::link_mini_table(
            super::super::layout_proto::a_message_with_a_name_that_is_so_long_that_it_does_not_fit_on_a_line_with_anything_else::layout__of_0generated__code__v1__AMessageWithANameThatIsSoLongThatItDoesNotFitOnALineWithAnythingElse__Nested_msg_init.0, &[], &[]);
        ::protobuf::__internal::runtime::MiniTableInitPtr(super::super::layout_proto::a_message_with_a_name_that_is_so_long_that_it_does_not_fit_on_a_line_with_anything_else::layout__of_0generated__code__v1__AMessageWithANameThatIsSoLongThatItDoesNotFitOnALineWithAnythingElse__Nested_msg_init.0)
      }).0
    }
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetArena for Nested {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for Nested {
  type Msg = Nested;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Nested> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for Nested {
  type Msg = Nested;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Nested> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for NestedMut<'_> {
  type Msg = Nested;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Nested> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for NestedMut<'_> {
  type Msg = Nested;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Nested> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for NestedView<'_> {
  type Msg = Nested;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Nested> {
    self.inner.ptr()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetArena for NestedMut<'_> {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}



}  // pub mod a_message_with_a_name_that_is_so_long_that_it_does_not_fit_on_a_line_with_anything_else



const _: () = ::protobuf::__internal::assert_compatible_gencode_version("0.36.2-release");
// This variable must not be referenced except by protobuf generated
// code.
pub(crate) static mut a__Dup_msg_init: ::protobuf::__internal::runtime::MiniTableInitPtr =
    ::protobuf::__internal::runtime::MiniTableInitPtr(::protobuf::__internal::runtime::MiniTablePtr::dangling());
#[allow(non_camel_case_types)]
pub struct Dup {
  inner: ::protobuf::__internal::runtime::OwnedMessageInner<Dup>
}

impl ::protobuf::Message for Dup {
  type MessageView<'msg> = DupView<'msg>;
  type MessageMut<'msg> = DupMut<'msg>;
}

impl ::std::default::Default for Dup {
  fn default() -> Self {
    Self::new()
  }
}

impl ::std::fmt::Debug for Dup {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

// SAFETY:
// - `Dup` is `Sync` because it does not implement interior mutability.
//    Neither does `DupMut`.
unsafe impl ::std::marker::Sync for Dup {}

// SAFETY:
// - `Dup` is `Send` because it uniquely owns its arena and does
//   not use thread-local data.
unsafe impl ::std::marker::Send for Dup {}

impl ::protobuf::Proxied for Dup {
  type View<'msg> = DupView<'msg>;
}

impl ::protobuf::__internal::SealedInternal for Dup {}

impl ::protobuf::MutProxied for Dup {
  type Mut<'msg> = DupMut<'msg>;
}

#[derive(Copy, Clone)]
#[allow(dead_code)]
pub struct DupView<'msg> {
  inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, Dup>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for DupView<'msg> {}

impl<'msg> ::protobuf::MessageView<'msg> for DupView<'msg> {
  type Message = Dup;
}

impl ::std::fmt::Debug for DupView<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl ::std::default::Default for DupView<'_> {
  fn default() -> DupView<'static> {
    ::protobuf::__internal::runtime::MessageViewInner::default().into()
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageViewInner<'msg, Dup>> for DupView<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, Dup>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> DupView<'msg> {

  pub fn to_owned(&self) -> Dup {
    ::protobuf::IntoProxied::into_proxied(*self, ::protobuf::__internal::Private)
  }

}

// SAFETY:
// - `DupView` is `Sync` because it does not support mutation.
unsafe impl ::std::marker::Sync for DupView<'_> {}

// SAFETY:
// - `DupView` is `Send` because while its alive a `DupMut` cannot.
// - `DupView` does not use thread-local data.
unsafe impl ::std::marker::Send for DupView<'_> {}

impl<'msg> ::protobuf::AsView for DupView<'msg> {
  type Proxied = Dup;
  fn as_view(&self) -> ::protobuf::View<'msg, Dup> {
    *self
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for DupView<'msg> {
  fn into_view<'shorter>(self) -> DupView<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

impl<'msg> ::protobuf::IntoProxied<Dup> for DupView<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> Dup {
    let mut dst = Dup::new();
    assert!(unsafe {
      dst.inner.ptr_mut().deep_copy(self.inner.ptr(), dst.inner.arena())
    });
    dst
  }
}

impl<'msg> ::protobuf::IntoProxied<Dup> for DupMut<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> Dup {
    ::protobuf::IntoProxied::into_proxied(::protobuf::IntoView::into_view(self), _private)
  }
}

impl ::protobuf::__internal::EntityType for Dup {
    type Tag = ::protobuf::__internal::entity_tag::MessageTag;
}

impl<'msg> ::protobuf::__internal::EntityType for DupView<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::ViewProxyTag;
}

impl<'msg> ::protobuf::__internal::EntityType for DupMut<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::MutProxyTag;
}

#[allow(dead_code)]
#[allow(non_camel_case_types)]
pub struct DupMut<'msg> {
  inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, Dup>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for DupMut<'msg> {}

impl<'msg> ::protobuf::MessageMut<'msg> for DupMut<'msg> {
  type Message = Dup;
}

impl ::std::fmt::Debug for DupMut<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageMutInner<'msg, Dup>> for DupMut<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, Dup>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> DupMut<'msg> {

  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private)
    -> ::protobuf::__internal::runtime::MessageMutInner<'msg, Dup> {
    self.inner.reborrow()
  }

  pub fn to_owned(&self) -> Dup {
    ::protobuf::AsView::as_view(self).to_owned()
  }

}

// SAFETY:
// - `DupMut` does not perform any shared mutation.
unsafe impl ::std::marker::Send for DupMut<'_> {}

// SAFETY:
// - `DupMut` does not perform any shared mutation.
unsafe impl ::std::marker::Sync for DupMut<'_> {}

impl<'msg> ::protobuf::AsView for DupMut<'msg> {
  type Proxied = Dup;
  fn as_view(&self) -> ::protobuf::View<'_, Dup> {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for DupMut<'msg> {
  fn into_view<'shorter>(self) -> ::protobuf::View<'shorter, Dup>
  where
      'msg: 'shorter {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::AsMut for DupMut<'msg> {
  type MutProxied = Dup;
  fn as_mut(&mut self) -> DupMut<'msg> {
    self.inner.reborrow().into()
  }
}

impl<'msg> ::protobuf::IntoMut<'msg> for DupMut<'msg> {
  fn into_mut<'shorter>(self) -> DupMut<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

#[allow(dead_code)]
impl Dup {
  pub fn new() -> Self {
    Self { inner: ::protobuf::__internal::runtime::OwnedMessageInner::<Self>::new() }
  }


  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessageMutInner<'_, Dup> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner)
  }

  pub fn as_view(&self) -> DupView<'_> {
    ::protobuf::__internal::runtime::MessageViewInner::view_of_owned(&self.inner).into()
  }

  pub fn as_mut(&mut self) -> DupMut<'_> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner).into()
  }

}  // impl Dup

impl ::std::ops::Drop for Dup {
  #[inline]
  fn drop(&mut self) {
  }
}

impl ::std::clone::Clone for Dup {
  fn clone(&self) -> Self {
    self.as_view().to_owned()
  }
}

impl ::protobuf::AsView for Dup {
  type Proxied = Self;
  fn as_view(&self) -> DupView<'_> {
    self.as_view()
  }
}

impl ::protobuf::AsMut for Dup {
  type MutProxied = Self;
  fn as_mut(&mut self) -> DupMut<'_> {
    self.as_mut()
  }
}

unsafe impl ::protobuf::__internal::runtime::AssociatedMiniTable for Dup {
  fn mini_table() -> ::protobuf::__internal::runtime::MiniTablePtr {
    static ONCE_LOCK: ::std::sync::OnceLock<::protobuf::__internal::runtime::MiniTableInitPtr> =
        ::std::sync::OnceLock::new();
    unsafe {
      ONCE_LOCK.get_or_init(|| {
        super::a_dup_proto::a__Dup_msg_init.0 =
            ::protobuf::__internal::runtime::build_mini_table("$");
        ::protobuf::__internal::runtime::link_mini_table(
            super::a_dup_proto::a__Dup_msg_init.0, &[], &[]);
        ::protobuf::__internal::runtime::MiniTableInitPtr(super::a_dup_proto::a__Dup_msg_init.0)
      }).0
    }
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetArena for Dup {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for Dup {
  type Msg = Dup;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Dup> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for Dup {
  type Msg = Dup;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Dup> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for DupMut<'_> {
  type Msg = Dup;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Dup> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for DupMut<'_> {
  type Msg = Dup;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Dup> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for DupView<'_> {
  type Msg = Dup;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Dup> {
    self.inner.ptr()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetArena for DupMut<'_> {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}




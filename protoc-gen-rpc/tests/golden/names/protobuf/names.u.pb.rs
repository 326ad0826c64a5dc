const _: () = ::protobuf::__internal::assert_compatible_gencode_version("0.36.2-release");
// This variable must not be referenced except by protobuf generated
// code.
pub(crate) static mut names__Thing_msg_init: ::protobuf::__internal::runtime::MiniTableInitPtr =
    ::protobuf::__internal::runtime::MiniTableInitPtr(::protobuf::__internal::runtime::MiniTablePtr::dangling());
#[allow(non_camel_case_types)]
pub struct Thing {
  inner: ::protobuf::__internal::runtime::OwnedMessageInner<Thing>
}

impl ::protobuf::Message for Thing {
  type MessageView<'msg> = ThingView<'msg>;
  type MessageMut<'msg> = ThingMut<'msg>;
}

impl ::std::default::Default for Thing {
  fn default() -> Self {
    Self::new()
  }
}

impl ::std::fmt::Debug for Thing {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

// SAFETY:
// - `Thing` is `Sync` because it does not implement interior mutability.
//    Neither does `ThingMut`.
unsafe impl ::std::marker::Sync for Thing {}

// SAFETY:
// - `Thing` is `Send` because it uniquely owns its arena and does
//   not use thread-local data.
unsafe impl ::std::marker::Send for Thing {}

impl ::protobuf::Proxied for Thing {
  type View<'msg> = ThingView<'msg>;
}

impl ::protobuf::__internal::SealedInternal for Thing {}

impl ::protobuf::MutProxied for Thing {
  type Mut<'msg> = ThingMut<'msg>;
}

#[derive(Copy, Clone)]
#[allow(dead_code)]
pub struct ThingView<'msg> {
  inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, Thing>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for ThingView<'msg> {}

impl<'msg> ::protobuf::MessageView<'msg> for ThingView<'msg> {
  type Message = Thing;
}

impl ::std::fmt::Debug for ThingView<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl ::std::default::Default for ThingView<'_> {
  fn default() -> ThingView<'static> {
    ::protobuf::__internal::runtime::MessageViewInner::default().into()
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageViewInner<'msg, Thing>> for ThingView<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, Thing>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> ThingView<'msg> {

  pub fn to_owned(&self) -> Thing {
    ::protobuf::IntoProxied::into_proxied(*self, ::protobuf::__internal::Private)
  }

}

// SAFETY:
// - `ThingView` is `Sync` because it does not support mutation.
unsafe impl ::std::marker::Sync for ThingView<'_> {}

// SAFETY:
// - `ThingView` is `Send` because while its alive a `ThingMut` cannot.
// - `ThingView` does not use thread-local data.
unsafe impl ::std::marker::Send for ThingView<'_> {}

impl<'msg> ::protobuf::AsView for ThingView<'msg> {
  type Proxied = Thing;
  fn as_view(&self) -> ::protobuf::View<'msg, Thing> {
    *self
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for ThingView<'msg> {
  fn into_view<'shorter>(self) -> ThingView<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

impl<'msg> ::protobuf::IntoProxied<Thing> for ThingView<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> Thing {
    let mut dst = Thing::new();
    assert!(unsafe {
      dst.inner.ptr_mut().deep_copy(self.inner.ptr(), dst.inner.arena())
    });
    dst
  }
}

impl<'msg> ::protobuf::IntoProxied<Thing> for ThingMut<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> Thing {
    ::protobuf::IntoProxied::into_proxied(::protobuf::IntoView::into_view(self), _private)
  }
}

impl ::protobuf::__internal::EntityType for Thing {
    type Tag = ::protobuf::__internal::entity_tag::MessageTag;
}

impl<'msg> ::protobuf::__internal::EntityType for ThingView<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::ViewProxyTag;
}

impl<'msg> ::protobuf::__internal::EntityType for ThingMut<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::MutProxyTag;
}

#[allow(dead_code)]
#[allow(non_camel_case_types)]
pub struct ThingMut<'msg> {
  inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, Thing>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for ThingMut<'msg> {}

impl<'msg> ::protobuf::MessageMut<'msg> for ThingMut<'msg> {
  type Message = Thing;
}

impl ::std::fmt::Debug for ThingMut<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageMutInner<'msg, Thing>> for ThingMut<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, Thing>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> ThingMut<'msg> {

  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private)
    -> ::protobuf::__internal::runtime::MessageMutInner<'msg, Thing> {
    self.inner.reborrow()
  }

  pub fn to_owned(&self) -> Thing {
    ::protobuf::AsView::as_view(self).to_owned()
  }

}

// SAFETY:
// - `ThingMut` does not perform any shared mutation.
unsafe impl ::std::marker::Send for ThingMut<'_> {}

// SAFETY:
// - `ThingMut` does not perform any shared mutation.
unsafe impl ::std::marker::Sync for ThingMut<'_> {}

impl<'msg> ::protobuf::AsView for ThingMut<'msg> {
  type Proxied = Thing;
  fn as_view(&self) -> ::protobuf::View<'_, Thing> {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for ThingMut<'msg> {
  fn into_view<'shorter>(self) -> ::protobuf::View<'shorter, Thing>
  where
      'msg: 'shorter {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::AsMut for ThingMut<'msg> {
  type MutProxied = Thing;
  fn as_mut(&mut self) -> ThingMut<'msg> {
    self.inner.reborrow().into()
  }
}

impl<'msg> ::protobuf::IntoMut<'msg> for ThingMut<'msg> {
  fn into_mut<'shorter>(self) -> ThingMut<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

#[allow(dead_code)]
impl Thing {
  pub fn new() -> Self {
    Self { inner: ::protobuf::__internal::runtime::OwnedMessageInner::<Self>::new() }
  }


  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessageMutInner<'_, Thing> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner)
  }

  pub fn as_view(&self) -> ThingView<'_> {
    ::protobuf::__internal::runtime::MessageViewInner::view_of_owned(&self.inner).into()
  }

  pub fn as_mut(&mut self) -> ThingMut<'_> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner).into()
  }

}  // impl Thing

impl ::std::ops::Drop for Thing {
  #[inline]
  fn drop(&mut self) {
  }
}

impl ::std::clone::Clone for Thing {
  fn clone(&self) -> Self {
    self.as_view().to_owned()
  }
}

impl ::protobuf::AsView for Thing {
  type Proxied = Self;
  fn as_view(&self) -> ThingView<'_> {
    self.as_view()
  }
}

impl ::protobuf::AsMut for Thing {
  type MutProxied = Self;
  fn as_mut(&mut self) -> ThingMut<'_> {
    self.as_mut()
  }
}

unsafe impl ::protobuf::__internal::runtime::AssociatedMiniTable for Thing {
  fn mini_table() -> ::protobuf::__internal::runtime::MiniTablePtr {
    static ONCE_LOCK: ::std::sync::OnceLock<::protobuf::__internal::runtime::MiniTableInitPtr> =
        ::std::sync::OnceLock::new();
    unsafe {
      ONCE_LOCK.get_or_init(|| {
        super::names_proto::names__Thing_msg_init.0 =
            ::protobuf::__internal::runtime::build_mini_table("$");
        ::protobuf::__internal::runtime::link_mini_table(
            super::names_proto::names__Thing_msg_init.0, &[], &[]);
        ::protobuf::__internal::runtime::MiniTableInitPtr(super::names_proto::names__Thing_msg_init.0)
      }).0
    }
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetArena for Thing {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for Thing {
  type Msg = Thing;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Thing> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for Thing {
  type Msg = Thing;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Thing> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for ThingMut<'_> {
  type Msg = Thing;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Thing> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for ThingMut<'_> {
  type Msg = Thing;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Thing> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for ThingView<'_> {
  type Msg = Thing;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Thing> {
    self.inner.ptr()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetArena for ThingMut<'_> {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}



// This variable must not be referenced except by protobuf generated
// code.
pub(crate) static mut names__Shared_msg_init: ::protobuf::__internal::runtime::MiniTableInitPtr =
    ::protobuf::__internal::runtime::MiniTableInitPtr(::protobuf::__internal::runtime::MiniTablePtr::dangling());
#[allow(non_camel_case_types)]
pub struct Shared {
  inner: ::protobuf::__internal::runtime::OwnedMessageInner<Shared>
}

impl ::protobuf::Message for Shared {
  type MessageView<'msg> = SharedView<'msg>;
  type MessageMut<'msg> = SharedMut<'msg>;
}

impl ::std::default::Default for Shared {
  fn default() -> Self {
    Self::new()
  }
}

impl ::std::fmt::Debug for Shared {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

// SAFETY:
// - `Shared` is `Sync` because it does not implement interior mutability.
//    Neither does `SharedMut`.
unsafe impl ::std::marker::Sync for Shared {}

// SAFETY:
// - `Shared` is `Send` because it uniquely owns its arena and does
//   not use thread-local data.
unsafe impl ::std::marker::Send for Shared {}

impl ::protobuf::Proxied for Shared {
  type View<'msg> = SharedView<'msg>;
}

impl ::protobuf::__internal::SealedInternal for Shared {}

impl ::protobuf::MutProxied for Shared {
  type Mut<'msg> = SharedMut<'msg>;
}

#[derive(Copy, Clone)]
#[allow(dead_code)]
pub struct SharedView<'msg> {
  inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, Shared>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for SharedView<'msg> {}

impl<'msg> ::protobuf::MessageView<'msg> for SharedView<'msg> {
  type Message = Shared;
}

impl ::std::fmt::Debug for SharedView<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl ::std::default::Default for SharedView<'_> {
  fn default() -> SharedView<'static> {
    ::protobuf::__internal::runtime::MessageViewInner::default().into()
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageViewInner<'msg, Shared>> for SharedView<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, Shared>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> SharedView<'msg> {

  pub fn to_owned(&self) -> Shared {
    ::protobuf::IntoProxied::into_proxied(*self, ::protobuf::__internal::Private)
  }

}

// SAFETY:
// - `SharedView` is `Sync` because it does not support mutation.
unsafe impl ::std::marker::Sync for SharedView<'_> {}

// SAFETY:
// - `SharedView` is `Send` because while its alive a `SharedMut` cannot.
// - `SharedView` does not use thread-local data.
unsafe impl ::std::marker::Send for SharedView<'_> {}

impl<'msg> ::protobuf::AsView for SharedView<'msg> {
  type Proxied = Shared;
  fn as_view(&self) -> ::protobuf::View<'msg, Shared> {
    *self
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for SharedView<'msg> {
  fn into_view<'shorter>(self) -> SharedView<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

impl<'msg> ::protobuf::IntoProxied<Shared> for SharedView<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> Shared {
    let mut dst = Shared::new();
    assert!(unsafe {
      dst.inner.ptr_mut().deep_copy(self.inner.ptr(), dst.inner.arena())
    });
    dst
  }
}

impl<'msg> ::protobuf::IntoProxied<Shared> for SharedMut<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> Shared {
    ::protobuf::IntoProxied::into_proxied(::protobuf::IntoView::into_view(self), _private)
  }
}

impl ::protobuf::__internal::EntityType for Shared {
    type Tag = ::protobuf::__internal::entity_tag::MessageTag;
}

impl<'msg> ::protobuf::__internal::EntityType for SharedView<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::ViewProxyTag;
}

impl<'msg> ::protobuf::__internal::EntityType for SharedMut<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::MutProxyTag;
}

#[allow(dead_code)]
#[allow(non_camel_case_types)]
pub struct SharedMut<'msg> {
  inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, Shared>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for SharedMut<'msg> {}

impl<'msg> ::protobuf::MessageMut<'msg> for SharedMut<'msg> {
  type Message = Shared;
}

impl ::std::fmt::Debug for SharedMut<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageMutInner<'msg, Shared>> for SharedMut<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, Shared>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> SharedMut<'msg> {

  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private)
    -> ::protobuf::__internal::runtime::MessageMutInner<'msg, Shared> {
    self.inner.reborrow()
  }

  pub fn to_owned(&self) -> Shared {
    ::protobuf::AsView::as_view(self).to_owned()
  }

}

// SAFETY:
// - `SharedMut` does not perform any shared mutation.
unsafe impl ::std::marker::Send for SharedMut<'_> {}

// SAFETY:
// - `SharedMut` does not perform any shared mutation.
unsafe impl ::std::marker::Sync for SharedMut<'_> {}

impl<'msg> ::protobuf::AsView for SharedMut<'msg> {
  type Proxied = Shared;
  fn as_view(&self) -> ::protobuf::View<'_, Shared> {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for SharedMut<'msg> {
  fn into_view<'shorter>(self) -> ::protobuf::View<'shorter, Shared>
  where
      'msg: 'shorter {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::AsMut for SharedMut<'msg> {
  type MutProxied = Shared;
  fn as_mut(&mut self) -> SharedMut<'msg> {
    self.inner.reborrow().into()
  }
}

impl<'msg> ::protobuf::IntoMut<'msg> for SharedMut<'msg> {
  fn into_mut<'shorter>(self) -> SharedMut<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

#[allow(dead_code)]
impl Shared {
  pub fn new() -> Self {
    Self { inner: ::protobuf::__internal::runtime::OwnedMessageInner::<Self>::new() }
  }


  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessageMutInner<'_, Shared> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner)
  }

  pub fn as_view(&self) -> SharedView<'_> {
    ::protobuf::__internal::runtime::MessageViewInner::view_of_owned(&self.inner).into()
  }

  pub fn as_mut(&mut self) -> SharedMut<'_> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner).into()
  }

}  // impl Shared

impl ::std::ops::Drop for Shared {
  #[inline]
  fn drop(&mut self) {
  }
}

impl ::std::clone::Clone for Shared {
  fn clone(&self) -> Self {
    self.as_view().to_owned()
  }
}

impl ::protobuf::AsView for Shared {
  type Proxied = Self;
  fn as_view(&self) -> SharedView<'_> {
    self.as_view()
  }
}

impl ::protobuf::AsMut for Shared {
  type MutProxied = Self;
  fn as_mut(&mut self) -> SharedMut<'_> {
    self.as_mut()
  }
}

unsafe impl ::protobuf::__internal::runtime::AssociatedMiniTable for Shared {
  fn mini_table() -> ::protobuf::__internal::runtime::MiniTablePtr {
    static ONCE_LOCK: ::std::sync::OnceLock<::protobuf::__internal::runtime::MiniTableInitPtr> =
        ::std::sync::OnceLock::new();
    unsafe {
      ONCE_LOCK.get_or_init(|| {
        super::names_proto::names__Shared_msg_init.0 =
            ::protobuf::__internal::runtime::build_mini_table("$");
        ::protobuf::__internal::runtime::link_mini_table(
            super::names_proto::names__Shared_msg_init.0, &[], &[]);
        ::protobuf::__internal::runtime::MiniTableInitPtr(super::names_proto::names__Shared_msg_init.0)
      }).0
    }
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetArena for Shared {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for Shared {
  type Msg = Shared;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Shared> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for Shared {
  type Msg = Shared;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Shared> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for SharedMut<'_> {
  type Msg = Shared;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Shared> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for SharedMut<'_> {
  type Msg = Shared;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Shared> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for SharedView<'_> {
  type Msg = Shared;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Shared> {
    self.inner.ptr()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetArena for SharedMut<'_> {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}



// This variable must not be referenced except by protobuf generated
// code.
pub(crate) static mut names__SharedServer_msg_init: ::protobuf::__internal::runtime::MiniTableInitPtr =
    ::protobuf::__internal::runtime::MiniTableInitPtr(::protobuf::__internal::runtime::MiniTablePtr::dangling());
#[allow(non_camel_case_types)]
pub struct SharedServer {
  inner: ::protobuf::__internal::runtime::OwnedMessageInner<SharedServer>
}

impl ::protobuf::Message for SharedServer {
  type MessageView<'msg> = SharedServerView<'msg>;
  type MessageMut<'msg> = SharedServerMut<'msg>;
}

impl ::std::default::Default for SharedServer {
  fn default() -> Self {
    Self::new()
  }
}

impl ::std::fmt::Debug for SharedServer {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

// SAFETY:
// - `SharedServer` is `Sync` because it does not implement interior mutability.
//    Neither does `SharedServerMut`.
unsafe impl ::std::marker::Sync for SharedServer {}

// SAFETY:
// - `SharedServer` is `Send` because it uniquely owns its arena and does
//   not use thread-local data.
unsafe impl ::std::marker::Send for SharedServer {}

impl ::protobuf::Proxied for SharedServer {
  type View<'msg> = SharedServerView<'msg>;
}

impl ::protobuf::__internal::SealedInternal for SharedServer {}

impl ::protobuf::MutProxied for SharedServer {
  type Mut<'msg> = SharedServerMut<'msg>;
}

#[derive(Copy, Clone)]
#[allow(dead_code)]
pub struct SharedServerView<'msg> {
  inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, SharedServer>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for SharedServerView<'msg> {}

impl<'msg> ::protobuf::MessageView<'msg> for SharedServerView<'msg> {
  type Message = SharedServer;
}

impl ::std::fmt::Debug for SharedServerView<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl ::std::default::Default for SharedServerView<'_> {
  fn default() -> SharedServerView<'static> {
    ::protobuf::__internal::runtime::MessageViewInner::default().into()
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageViewInner<'msg, SharedServer>> for SharedServerView<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, SharedServer>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> SharedServerView<'msg> {

  pub fn to_owned(&self) -> SharedServer {
    ::protobuf::IntoProxied::into_proxied(*self, ::protobuf::__internal::Private)
  }

}

// SAFETY:
// - `SharedServerView` is `Sync` because it does not support mutation.
unsafe impl ::std::marker::Sync for SharedServerView<'_> {}

// SAFETY:
// - `SharedServerView` is `Send` because while its alive a `SharedServerMut` cannot.
// - `SharedServerView` does not use thread-local data.
unsafe impl ::std::marker::Send for SharedServerView<'_> {}

impl<'msg> ::protobuf::AsView for SharedServerView<'msg> {
  type Proxied = SharedServer;
  fn as_view(&self) -> ::protobuf::View<'msg, SharedServer> {
    *self
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for SharedServerView<'msg> {
  fn into_view<'shorter>(self) -> SharedServerView<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

impl<'msg> ::protobuf::IntoProxied<SharedServer> for SharedServerView<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> SharedServer {
    let mut dst = SharedServer::new();
    assert!(unsafe {
      dst.inner.ptr_mut().deep_copy(self.inner.ptr(), dst.inner.arena())
    });
    dst
  }
}

impl<'msg> ::protobuf::IntoProxied<SharedServer> for SharedServerMut<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> SharedServer {
    ::protobuf::IntoProxied::into_proxied(::protobuf::IntoView::into_view(self), _private)
  }
}

impl ::protobuf::__internal::EntityType for SharedServer {
    type Tag = ::protobuf::__internal::entity_tag::MessageTag;
}

impl<'msg> ::protobuf::__internal::EntityType for SharedServerView<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::ViewProxyTag;
}

impl<'msg> ::protobuf::__internal::EntityType for SharedServerMut<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::MutProxyTag;
}

#[allow(dead_code)]
#[allow(non_camel_case_types)]
pub struct SharedServerMut<'msg> {
  inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, SharedServer>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for SharedServerMut<'msg> {}

impl<'msg> ::protobuf::MessageMut<'msg> for SharedServerMut<'msg> {
  type Message = SharedServer;
}

impl ::std::fmt::Debug for SharedServerMut<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageMutInner<'msg, SharedServer>> for SharedServerMut<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, SharedServer>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> SharedServerMut<'msg> {

  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private)
    -> ::protobuf::__internal::runtime::MessageMutInner<'msg, SharedServer> {
    self.inner.reborrow()
  }

  pub fn to_owned(&self) -> SharedServer {
    ::protobuf::AsView::as_view(self).to_owned()
  }

}

// SAFETY:
// - `SharedServerMut` does not perform any shared mutation.
unsafe impl ::std::marker::Send for SharedServerMut<'_> {}

// SAFETY:
// - `SharedServerMut` does not perform any shared mutation.
unsafe impl ::std::marker::Sync for SharedServerMut<'_> {}

impl<'msg> ::protobuf::AsView for SharedServerMut<'msg> {
  type Proxied = SharedServer;
  fn as_view(&self) -> ::protobuf::View<'_, SharedServer> {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for SharedServerMut<'msg> {
  fn into_view<'shorter>(self) -> ::protobuf::View<'shorter, SharedServer>
  where
      'msg: 'shorter {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::AsMut for SharedServerMut<'msg> {
  type MutProxied = SharedServer;
  fn as_mut(&mut self) -> SharedServerMut<'msg> {
    self.inner.reborrow().into()
  }
}

impl<'msg> ::protobuf::IntoMut<'msg> for SharedServerMut<'msg> {
  fn into_mut<'shorter>(self) -> SharedServerMut<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

#[allow(dead_code)]
impl SharedServer {
  pub fn new() -> Self {
    Self { inner: ::protobuf::__internal::runtime::OwnedMessageInner::<Self>::new() }
  }


  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessageMutInner<'_, SharedServer> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner)
  }

  pub fn as_view(&self) -> SharedServerView<'_> {
    ::protobuf::__internal::runtime::MessageViewInner::view_of_owned(&self.inner).into()
  }

  pub fn as_mut(&mut self) -> SharedServerMut<'_> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner).into()
  }

}  // impl SharedServer

impl ::std::ops::Drop for SharedServer {
  #[inline]
  fn drop(&mut self) {
  }
}

impl ::std::clone::Clone for SharedServer {
  fn clone(&self) -> Self {
    self.as_view().to_owned()
  }
}

impl ::protobuf::AsView for SharedServer {
  type Proxied = Self;
  fn as_view(&self) -> SharedServerView<'_> {
    self.as_view()
  }
}

impl ::protobuf::AsMut for SharedServer {
  type MutProxied = Self;
  fn as_mut(&mut self) -> SharedServerMut<'_> {
    self.as_mut()
  }
}

unsafe impl ::protobuf::__internal::runtime::AssociatedMiniTable for SharedServer {
  fn mini_table() -> ::protobuf::__internal::runtime::MiniTablePtr {
    static ONCE_LOCK: ::std::sync::OnceLock<::protobuf::__internal::runtime::MiniTableInitPtr> =
        ::std::sync::OnceLock::new();
    unsafe {
      ONCE_LOCK.get_or_init(|| {
        super::names_proto::names__SharedServer_msg_init.0 =
            ::protobuf::__internal::runtime::build_mini_table("$");
        ::protobuf::__internal::runtime::link_mini_table(
            super::names_proto::names__SharedServer_msg_init.0, &[], &[]);
        ::protobuf::__internal::runtime::MiniTableInitPtr(super::names_proto::names__SharedServer_msg_init.0)
      }).0
    }
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetArena for SharedServer {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for SharedServer {
  type Msg = SharedServer;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<SharedServer> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for SharedServer {
  type Msg = SharedServer;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<SharedServer> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for SharedServerMut<'_> {
  type Msg = SharedServer;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<SharedServer> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for SharedServerMut<'_> {
  type Msg = SharedServer;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<SharedServer> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for SharedServerView<'_> {
  type Msg = SharedServer;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<SharedServer> {
    self.inner.ptr()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetArena for SharedServerMut<'_> {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}




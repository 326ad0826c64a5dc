const _: () = ::protobuf::__internal::assert_compatible_gencode_version("0.36.2-release");
// This variable must not be referenced except by protobuf generated
// code.
pub(crate) static mut hidden__Defined_msg_init: ::protobuf::__internal::runtime::MiniTableInitPtr =
    ::protobuf::__internal::runtime::MiniTableInitPtr(::protobuf::__internal::runtime::MiniTablePtr::dangling());
#[allow(non_camel_case_types)]
pub struct Defined {
  inner: ::protobuf::__internal::runtime::OwnedMessageInner<Defined>
}

impl ::protobuf::Message for Defined {
  type MessageView<'msg> = DefinedView<'msg>;
  type MessageMut<'msg> = DefinedMut<'msg>;
}

impl ::std::default::Default for Defined {
  fn default() -> Self {
    Self::new()
  }
}

impl ::std::fmt::Debug for Defined {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

// SAFETY:
// - `Defined` is `Sync` because it does not implement interior mutability.
//    Neither does `DefinedMut`.
unsafe impl ::std::marker::Sync for Defined {}

// SAFETY:
// - `Defined` is `Send` because it uniquely owns its arena and does
//   not use thread-local data.
unsafe impl ::std::marker::Send for Defined {}

impl ::protobuf::Proxied for Defined {
  type View<'msg> = DefinedView<'msg>;
}

impl ::protobuf::__internal::SealedInternal for Defined {}

impl ::protobuf::MutProxied for Defined {
  type Mut<'msg> = DefinedMut<'msg>;
}

#[derive(Copy, Clone)]
#[allow(dead_code)]
pub struct DefinedView<'msg> {
  inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, Defined>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for DefinedView<'msg> {}

impl<'msg> ::protobuf::MessageView<'msg> for DefinedView<'msg> {
  type Message = Defined;
}

impl ::std::fmt::Debug for DefinedView<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl ::std::default::Default for DefinedView<'_> {
  fn default() -> DefinedView<'static> {
    ::protobuf::__internal::runtime::MessageViewInner::default().into()
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageViewInner<'msg, Defined>> for DefinedView<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, Defined>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> DefinedView<'msg> {

  pub fn to_owned(&self) -> Defined {
    ::protobuf::IntoProxied::into_proxied(*self, ::protobuf::__internal::Private)
  }

  // rootless: optional message Rootless
  pub fn has_rootless(self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(0)
    }
  }
  pub fn rootless_opt(self) -> ::std::option::Option<super::root_proto::RootlessView<'msg>> {
    self.has_rootless().then(|| self.rootless())
  }
  pub fn rootless(self) -> super::root_proto::RootlessView<'msg> {
    let submsg = unsafe {
      self.inner.ptr().get_message_at_index(0)
    };
    submsg
        .map(|ptr| unsafe { ::protobuf::__internal::runtime::MessageViewInner::wrap(ptr).into() })
       .unwrap_or(super::root_proto::RootlessView::default())
  }

}

// SAFETY:
// - `DefinedView` is `Sync` because it does not support mutation.
unsafe impl ::std::marker::Sync for DefinedView<'_> {}

// SAFETY:
// - `DefinedView` is `Send` because while its alive a `DefinedMut` cannot.
// - `DefinedView` does not use thread-local data.
unsafe impl ::std::marker::Send for DefinedView<'_> {}

impl<'msg> ::protobuf::AsView for DefinedView<'msg> {
  type Proxied = Defined;
  fn as_view(&self) -> ::protobuf::View<'msg, Defined> {
    *self
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for DefinedView<'msg> {
  fn into_view<'shorter>(self) -> DefinedView<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

impl<'msg> ::protobuf::IntoProxied<Defined> for DefinedView<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> Defined {
    let mut dst = Defined::new();
    assert!(unsafe {
      dst.inner.ptr_mut().deep_copy(self.inner.ptr(), dst.inner.arena())
    });
    dst
  }
}

impl<'msg> ::protobuf::IntoProxied<Defined> for DefinedMut<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> Defined {
    ::protobuf::IntoProxied::into_proxied(::protobuf::IntoView::into_view(self), _private)
  }
}

impl ::protobuf::__internal::EntityType for Defined {
    type Tag = ::protobuf::__internal::entity_tag::MessageTag;
}

impl<'msg> ::protobuf::__internal::EntityType for DefinedView<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::ViewProxyTag;
}

impl<'msg> ::protobuf::__internal::EntityType for DefinedMut<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::MutProxyTag;
}

#[allow(dead_code)]
#[allow(non_camel_case_types)]
pub struct DefinedMut<'msg> {
  inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, Defined>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for DefinedMut<'msg> {}

impl<'msg> ::protobuf::MessageMut<'msg> for DefinedMut<'msg> {
  type Message = Defined;
}

impl ::std::fmt::Debug for DefinedMut<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageMutInner<'msg, Defined>> for DefinedMut<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, Defined>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> DefinedMut<'msg> {

  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private)
    -> ::protobuf::__internal::runtime::MessageMutInner<'msg, Defined> {
    self.inner.reborrow()
  }

  pub fn to_owned(&self) -> Defined {
    ::protobuf::AsView::as_view(self).to_owned()
  }

  // rootless: optional message Rootless
  pub fn has_rootless(&self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(0)
    }
  }
  pub fn clear_rootless(&mut self) {
    unsafe {
      self.inner.ptr().clear_field_at_index(
        0
      );
    }
  }
  pub fn rootless_opt(&self) -> ::std::option::Option<super::root_proto::RootlessView<'_>> {
    self.has_rootless().then(|| self.rootless())
  }
  pub fn rootless(&self) -> super::root_proto::RootlessView<'_> {
    let submsg = unsafe {
      self.inner.ptr().get_message_at_index(0)
    };
    submsg
        .map(|ptr| unsafe { ::protobuf::__internal::runtime::MessageViewInner::wrap(ptr).into() })
       .unwrap_or(super::root_proto::RootlessView::default())
  }
  pub fn rootless_mut(&mut self) -> super::root_proto::RootlessMut<'_> {
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
  pub fn set_rootless(&mut self,
    val: impl ::protobuf::IntoProxied<super::root_proto::Rootless>) {

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
// - `DefinedMut` does not perform any shared mutation.
unsafe impl ::std::marker::Send for DefinedMut<'_> {}

// SAFETY:
// - `DefinedMut` does not perform any shared mutation.
unsafe impl ::std::marker::Sync for DefinedMut<'_> {}

impl<'msg> ::protobuf::AsView for DefinedMut<'msg> {
  type Proxied = Defined;
  fn as_view(&self) -> ::protobuf::View<'_, Defined> {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for DefinedMut<'msg> {
  fn into_view<'shorter>(self) -> ::protobuf::View<'shorter, Defined>
  where
      'msg: 'shorter {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::AsMut for DefinedMut<'msg> {
  type MutProxied = Defined;
  fn as_mut(&mut self) -> DefinedMut<'msg> {
    self.inner.reborrow().into()
  }
}

impl<'msg> ::protobuf::IntoMut<'msg> for DefinedMut<'msg> {
  fn into_mut<'shorter>(self) -> DefinedMut<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

#[allow(dead_code)]
impl Defined {
  pub fn new() -> Self {
    Self { inner: ::protobuf::__internal::runtime::OwnedMessageInner::<Self>::new() }
  }


  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessageMutInner<'_, Defined> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner)
  }

  pub fn as_view(&self) -> DefinedView<'_> {
    ::protobuf::__internal::runtime::MessageViewInner::view_of_owned(&self.inner).into()
  }

  pub fn as_mut(&mut self) -> DefinedMut<'_> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner).into()
  }

  // rootless: optional message Rootless
  pub fn has_rootless(&self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(0)
    }
  }
  pub fn clear_rootless(&mut self) {
    unsafe {
      self.inner.ptr().clear_field_at_index(
        0
      );
    }
  }
  pub fn rootless_opt(&self) -> ::std::option::Option<super::root_proto::RootlessView<'_>> {
    self.has_rootless().then(|| self.rootless())
  }
  pub fn rootless(&self) -> super::root_proto::RootlessView<'_> {
    let submsg = unsafe {
      self.inner.ptr().get_message_at_index(0)
    };
    submsg
        .map(|ptr| unsafe { ::protobuf::__internal::runtime::MessageViewInner::wrap(ptr).into() })
       .unwrap_or(super::root_proto::RootlessView::default())
  }
  pub fn rootless_mut(&mut self) -> super::root_proto::RootlessMut<'_> {
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
  pub fn set_rootless(&mut self,
    val: impl ::protobuf::IntoProxied<super::root_proto::Rootless>) {

    unsafe {
      ::protobuf::__internal::runtime::message_set_sub_message(
        ::protobuf::AsMut::as_mut(self).inner,
        0,
        val
      );
    }
  }

}  // impl Defined

impl ::std::ops::Drop for Defined {
  #[inline]
  fn drop(&mut self) {
  }
}

impl ::std::clone::Clone for Defined {
  fn clone(&self) -> Self {
    self.as_view().to_owned()
  }
}

impl ::protobuf::AsView for Defined {
  type Proxied = Self;
  fn as_view(&self) -> DefinedView<'_> {
    self.as_view()
  }
}

impl ::protobuf::AsMut for Defined {
  type MutProxied = Self;
  fn as_mut(&mut self) -> DefinedMut<'_> {
    self.as_mut()
  }
}

unsafe impl ::protobuf::__internal::runtime::AssociatedMiniTable for Defined {
  fn mini_table() -> ::protobuf::__internal::runtime::MiniTablePtr {
    static ONCE_LOCK: ::std::sync::OnceLock<::protobuf::__internal::runtime::MiniTableInitPtr> =
        ::std::sync::OnceLock::new();
    unsafe {
      ONCE_LOCK.get_or_init(|| {
        super::hidden_v1_defined_here_proto::hidden__Defined_msg_init.0 =
            ::protobuf::__internal::runtime::build_mini_table("$3");
        ::protobuf::__internal::runtime::link_mini_table(
            super::hidden_v1_defined_here_proto::hidden__Defined_msg_init.0, &[<super::root_proto::Rootless as ::protobuf::__internal::runtime::AssociatedMiniTable>::mini_table(),
            ], &[]);
        ::protobuf::__internal::runtime::MiniTableInitPtr(super::hidden_v1_defined_here_proto::hidden__Defined_msg_init.0)
      }).0
    }
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetArena for Defined {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for Defined {
  type Msg = Defined;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Defined> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for Defined {
  type Msg = Defined;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Defined> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for DefinedMut<'_> {
  type Msg = Defined;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Defined> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for DefinedMut<'_> {
  type Msg = Defined;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Defined> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for DefinedView<'_> {
  type Msg = Defined;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Defined> {
    self.inner.ptr()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetArena for DefinedMut<'_> {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}




const _: () = ::protobuf::__internal::assert_compatible_gencode_version("0.36.2-release");
// This variable must not be referenced except by protobuf generated
// code.
pub(crate) static mut b__type__Dup_msg_init: ::protobuf::__internal::runtime::MiniTableInitPtr =
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
        super::b_dup_proto::b__type__Dup_msg_init.0 =
            ::protobuf::__internal::runtime::build_mini_table("$");
        ::protobuf::__internal::runtime::link_mini_table(
            super::b_dup_proto::b__type__Dup_msg_init.0, &[], &[]);
        ::protobuf::__internal::runtime::MiniTableInitPtr(super::b_dup_proto::b__type__Dup_msg_init.0)
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

pub mod dup {// This variable must not be referenced except by protobuf generated
// code.
pub(crate) static mut b__type__Dup__Nested_msg_init: ::protobuf::__internal::runtime::MiniTableInitPtr =
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

  // dup: optional message a.Dup
  pub fn has_dup(self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(0)
    }
  }
  pub fn dup_opt(self) -> ::std::option::Option<super::super::a_dup_proto::DupView<'msg>> {
    self.has_dup().then(|| self.dup())
  }
  pub fn dup(self) -> super::super::a_dup_proto::DupView<'msg> {
    let submsg = unsafe {
      self.inner.ptr().get_message_at_index(0)
    };
    submsg
        .map(|ptr| unsafe { ::protobuf::__internal::runtime::MessageViewInner::wrap(ptr).into() })
       .unwrap_or(super::super::a_dup_proto::DupView::default())
  }

  // rootless: optional message Rootless
  pub fn has_rootless(self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(1)
    }
  }
  pub fn rootless_opt(self) -> ::std::option::Option<super::super::root_proto::RootlessView<'msg>> {
    self.has_rootless().then(|| self.rootless())
  }
  pub fn rootless(self) -> super::super::root_proto::RootlessView<'msg> {
    let submsg = unsafe {
      self.inner.ptr().get_message_at_index(1)
    };
    submsg
        .map(|ptr| unsafe { ::protobuf::__internal::runtime::MessageViewInner::wrap(ptr).into() })
       .unwrap_or(super::super::root_proto::RootlessView::default())
  }

  // defined: optional message hidden.Defined
  pub fn has_defined(self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(2)
    }
  }
  pub fn defined_opt(self) -> ::std::option::Option<super::super::hidden_v1_defined_here_proto::DefinedView<'msg>> {
    self.has_defined().then(|| self.defined())
  }
  pub fn defined(self) -> super::super::hidden_v1_defined_here_proto::DefinedView<'msg> {
    let submsg = unsafe {
      self.inner.ptr().get_message_at_index(2)
    };
    submsg
        .map(|ptr| unsafe { ::protobuf::__internal::runtime::MessageViewInner::wrap(ptr).into() })
       .unwrap_or(super::super::hidden_v1_defined_here_proto::DefinedView::default())
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
  pub fn dup_opt(&self) -> ::std::option::Option<super::super::a_dup_proto::DupView<'_>> {
    self.has_dup().then(|| self.dup())
  }
  pub fn dup(&self) -> super::super::a_dup_proto::DupView<'_> {
    let submsg = unsafe {
      self.inner.ptr().get_message_at_index(0)
    };
    submsg
        .map(|ptr| unsafe { ::protobuf::__internal::runtime::MessageViewInner::wrap(ptr).into() })
       .unwrap_or(super::super::a_dup_proto::DupView::default())
  }
  pub fn dup_mut(&mut self) -> super::super::a_dup_proto::DupMut<'_> {
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
    val: impl ::protobuf::IntoProxied<super::super::a_dup_proto::Dup>) {

    unsafe {
      ::protobuf::__internal::runtime::message_set_sub_message(
        ::protobuf::AsMut::as_mut(self).inner,
        0,
        val
      );
    }
  }

  // rootless: optional message Rootless
  pub fn has_rootless(&self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(1)
    }
  }
  pub fn clear_rootless(&mut self) {
    unsafe {
      self.inner.ptr().clear_field_at_index(
        1
      );
    }
  }
  pub fn rootless_opt(&self) -> ::std::option::Option<super::super::root_proto::RootlessView<'_>> {
    self.has_rootless().then(|| self.rootless())
  }
  pub fn rootless(&self) -> super::super::root_proto::RootlessView<'_> {
    let submsg = unsafe {
      self.inner.ptr().get_message_at_index(1)
    };
    submsg
        .map(|ptr| unsafe { ::protobuf::__internal::runtime::MessageViewInner::wrap(ptr).into() })
       .unwrap_or(super::super::root_proto::RootlessView::default())
  }
  pub fn rootless_mut(&mut self) -> super::super::root_proto::RootlessMut<'_> {
     let ptr = unsafe {
       self.inner.ptr_mut().get_or_create_mutable_message_at_index(
         1, self.inner.arena()
       ).unwrap()
     };
     ::protobuf::__internal::runtime::MessageMutInner::from_parent(
         self.as_message_mut_inner(::protobuf::__internal::Private),
         ptr
     ).into()
  }
  pub fn set_rootless(&mut self,
    val: impl ::protobuf::IntoProxied<super::super::root_proto::Rootless>) {

    unsafe {
      ::protobuf::__internal::runtime::message_set_sub_message(
        ::protobuf::AsMut::as_mut(self).inner,
        1,
        val
      );
    }
  }

  // defined: optional message hidden.Defined
  pub fn has_defined(&self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(2)
    }
  }
  pub fn clear_defined(&mut self) {
    unsafe {
      self.inner.ptr().clear_field_at_index(
        2
      );
    }
  }
  pub fn defined_opt(&self) -> ::std::option::Option<super::super::hidden_v1_defined_here_proto::DefinedView<'_>> {
    self.has_defined().then(|| self.defined())
  }
  pub fn defined(&self) -> super::super::hidden_v1_defined_here_proto::DefinedView<'_> {
    let submsg = unsafe {
      self.inner.ptr().get_message_at_index(2)
    };
    submsg
        .map(|ptr| unsafe { ::protobuf::__internal::runtime::MessageViewInner::wrap(ptr).into() })
       .unwrap_or(super::super::hidden_v1_defined_here_proto::DefinedView::default())
  }
  pub fn defined_mut(&mut self) -> super::super::hidden_v1_defined_here_proto::DefinedMut<'_> {
     let ptr = unsafe {
       self.inner.ptr_mut().get_or_create_mutable_message_at_index(
         2, self.inner.arena()
       ).unwrap()
     };
     ::protobuf::__internal::runtime::MessageMutInner::from_parent(
         self.as_message_mut_inner(::protobuf::__internal::Private),
         ptr
     ).into()
  }
  pub fn set_defined(&mut self,
    val: impl ::protobuf::IntoProxied<super::super::hidden_v1_defined_here_proto::Defined>) {

    unsafe {
      ::protobuf::__internal::runtime::message_set_sub_message(
        ::protobuf::AsMut::as_mut(self).inner,
        2,
        val
      );
    }
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
  pub fn dup_opt(&self) -> ::std::option::Option<super::super::a_dup_proto::DupView<'_>> {
    self.has_dup().then(|| self.dup())
  }
  pub fn dup(&self) -> super::super::a_dup_proto::DupView<'_> {
    let submsg = unsafe {
      self.inner.ptr().get_message_at_index(0)
    };
    submsg
        .map(|ptr| unsafe { ::protobuf::__internal::runtime::MessageViewInner::wrap(ptr).into() })
       .unwrap_or(super::super::a_dup_proto::DupView::default())
  }
  pub fn dup_mut(&mut self) -> super::super::a_dup_proto::DupMut<'_> {
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
    val: impl ::protobuf::IntoProxied<super::super::a_dup_proto::Dup>) {

    unsafe {
      ::protobuf::__internal::runtime::message_set_sub_message(
        ::protobuf::AsMut::as_mut(self).inner,
        0,
        val
      );
    }
  }

  // rootless: optional message Rootless
  pub fn has_rootless(&self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(1)
    }
  }
  pub fn clear_rootless(&mut self) {
    unsafe {
      self.inner.ptr().clear_field_at_index(
        1
      );
    }
  }
  pub fn rootless_opt(&self) -> ::std::option::Option<super::super::root_proto::RootlessView<'_>> {
    self.has_rootless().then(|| self.rootless())
  }
  pub fn rootless(&self) -> super::super::root_proto::RootlessView<'_> {
    let submsg = unsafe {
      self.inner.ptr().get_message_at_index(1)
    };
    submsg
        .map(|ptr| unsafe { ::protobuf::__internal::runtime::MessageViewInner::wrap(ptr).into() })
       .unwrap_or(super::super::root_proto::RootlessView::default())
  }
  pub fn rootless_mut(&mut self) -> super::super::root_proto::RootlessMut<'_> {
     let ptr = unsafe {
       self.inner.ptr_mut().get_or_create_mutable_message_at_index(
         1, self.inner.arena()
       ).unwrap()
     };
     ::protobuf::__internal::runtime::MessageMutInner::from_parent(
         self.as_message_mut_inner(::protobuf::__internal::Private),
         ptr
     ).into()
  }
  pub fn set_rootless(&mut self,
    val: impl ::protobuf::IntoProxied<super::super::root_proto::Rootless>) {

    unsafe {
      ::protobuf::__internal::runtime::message_set_sub_message(
        ::protobuf::AsMut::as_mut(self).inner,
        1,
        val
      );
    }
  }

  // defined: optional message hidden.Defined
  pub fn has_defined(&self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(2)
    }
  }
  pub fn clear_defined(&mut self) {
    unsafe {
      self.inner.ptr().clear_field_at_index(
        2
      );
    }
  }
  pub fn defined_opt(&self) -> ::std::option::Option<super::super::hidden_v1_defined_here_proto::DefinedView<'_>> {
    self.has_defined().then(|| self.defined())
  }
  pub fn defined(&self) -> super::super::hidden_v1_defined_here_proto::DefinedView<'_> {
    let submsg = unsafe {
      self.inner.ptr().get_message_at_index(2)
    };
    submsg
        .map(|ptr| unsafe { ::protobuf::__internal::runtime::MessageViewInner::wrap(ptr).into() })
       .unwrap_or(super::super::hidden_v1_defined_here_proto::DefinedView::default())
  }
  pub fn defined_mut(&mut self) -> super::super::hidden_v1_defined_here_proto::DefinedMut<'_> {
     let ptr = unsafe {
       self.inner.ptr_mut().get_or_create_mutable_message_at_index(
         2, self.inner.arena()
       ).unwrap()
     };
     ::protobuf::__internal::runtime::MessageMutInner::from_parent(
         self.as_message_mut_inner(::protobuf::__internal::Private),
         ptr
     ).into()
  }
  pub fn set_defined(&mut self,
    val: impl ::protobuf::IntoProxied<super::super::hidden_v1_defined_here_proto::Defined>) {

    unsafe {
      ::protobuf::__internal::runtime::message_set_sub_message(
        ::protobuf::AsMut::as_mut(self).inner,
        2,
        val
      );
    }
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
        super::super::b_dup_proto::dup::b__type__Dup__Nested_msg_init.0 =
            ::protobuf::__internal::runtime::build_mini_table("$333");
        ::protobuf::__internal::runtime::link_mini_table(
            super::super::b_dup_proto::dup::b__type__Dup__Nested_msg_init.0, &[<super::super::a_dup_proto::Dup as ::protobuf::__internal::runtime::AssociatedMiniTable>::mini_table(),
            <super::super::root_proto::Rootless as ::protobuf::__internal::runtime::AssociatedMiniTable>::mini_table(),
            <super::super::hidden_v1_defined_here_proto::Defined as ::protobuf::__internal::runtime::AssociatedMiniTable>::mini_table(),
            ], &[]);
        ::protobuf::__internal::runtime::MiniTableInitPtr(super::super::b_dup_proto::dup::b__type__Dup__Nested_msg_init.0)
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



}  // pub mod dup



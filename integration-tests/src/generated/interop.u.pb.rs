const _: () = ::protobuf::__internal::assert_compatible_gencode_version("0.36.2-release");
// This variable must not be referenced except by protobuf generated
// code.
pub(crate) static mut grpc__testing__Empty_msg_init: ::protobuf::__internal::runtime::MiniTableInitPtr =
    ::protobuf::__internal::runtime::MiniTableInitPtr(::protobuf::__internal::runtime::MiniTablePtr::dangling());
#[allow(non_camel_case_types)]
pub struct Empty {
  inner: ::protobuf::__internal::runtime::OwnedMessageInner<Empty>
}

impl ::protobuf::Message for Empty {
  type MessageView<'msg> = EmptyView<'msg>;
  type MessageMut<'msg> = EmptyMut<'msg>;
}

impl ::std::default::Default for Empty {
  fn default() -> Self {
    Self::new()
  }
}

impl ::std::fmt::Debug for Empty {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

// SAFETY:
// - `Empty` is `Sync` because it does not implement interior mutability.
//    Neither does `EmptyMut`.
unsafe impl ::std::marker::Sync for Empty {}

// SAFETY:
// - `Empty` is `Send` because it uniquely owns its arena and does
//   not use thread-local data.
unsafe impl ::std::marker::Send for Empty {}

impl ::protobuf::Proxied for Empty {
  type View<'msg> = EmptyView<'msg>;
}

impl ::protobuf::__internal::SealedInternal for Empty {}

impl ::protobuf::MutProxied for Empty {
  type Mut<'msg> = EmptyMut<'msg>;
}

#[derive(Copy, Clone)]
#[allow(dead_code)]
pub struct EmptyView<'msg> {
  inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, Empty>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for EmptyView<'msg> {}

impl<'msg> ::protobuf::MessageView<'msg> for EmptyView<'msg> {
  type Message = Empty;
}

impl ::std::fmt::Debug for EmptyView<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl ::std::default::Default for EmptyView<'_> {
  fn default() -> EmptyView<'static> {
    ::protobuf::__internal::runtime::MessageViewInner::default().into()
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageViewInner<'msg, Empty>> for EmptyView<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, Empty>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> EmptyView<'msg> {

  pub fn to_owned(&self) -> Empty {
    ::protobuf::IntoProxied::into_proxied(*self, ::protobuf::__internal::Private)
  }

}

// SAFETY:
// - `EmptyView` is `Sync` because it does not support mutation.
unsafe impl ::std::marker::Sync for EmptyView<'_> {}

// SAFETY:
// - `EmptyView` is `Send` because while its alive a `EmptyMut` cannot.
// - `EmptyView` does not use thread-local data.
unsafe impl ::std::marker::Send for EmptyView<'_> {}

impl<'msg> ::protobuf::AsView for EmptyView<'msg> {
  type Proxied = Empty;
  fn as_view(&self) -> ::protobuf::View<'msg, Empty> {
    *self
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for EmptyView<'msg> {
  fn into_view<'shorter>(self) -> EmptyView<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

impl<'msg> ::protobuf::IntoProxied<Empty> for EmptyView<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> Empty {
    let mut dst = Empty::new();
    assert!(unsafe {
      dst.inner.ptr_mut().deep_copy(self.inner.ptr(), dst.inner.arena())
    });
    dst
  }
}

impl<'msg> ::protobuf::IntoProxied<Empty> for EmptyMut<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> Empty {
    ::protobuf::IntoProxied::into_proxied(::protobuf::IntoView::into_view(self), _private)
  }
}

impl ::protobuf::__internal::EntityType for Empty {
    type Tag = ::protobuf::__internal::entity_tag::MessageTag;
}

impl<'msg> ::protobuf::__internal::EntityType for EmptyView<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::ViewProxyTag;
}

impl<'msg> ::protobuf::__internal::EntityType for EmptyMut<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::MutProxyTag;
}

#[allow(dead_code)]
#[allow(non_camel_case_types)]
pub struct EmptyMut<'msg> {
  inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, Empty>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for EmptyMut<'msg> {}

impl<'msg> ::protobuf::MessageMut<'msg> for EmptyMut<'msg> {
  type Message = Empty;
}

impl ::std::fmt::Debug for EmptyMut<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageMutInner<'msg, Empty>> for EmptyMut<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, Empty>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> EmptyMut<'msg> {

  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private)
    -> ::protobuf::__internal::runtime::MessageMutInner<'msg, Empty> {
    self.inner.reborrow()
  }

  pub fn to_owned(&self) -> Empty {
    ::protobuf::AsView::as_view(self).to_owned()
  }

}

// SAFETY:
// - `EmptyMut` does not perform any shared mutation.
unsafe impl ::std::marker::Send for EmptyMut<'_> {}

// SAFETY:
// - `EmptyMut` does not perform any shared mutation.
unsafe impl ::std::marker::Sync for EmptyMut<'_> {}

impl<'msg> ::protobuf::AsView for EmptyMut<'msg> {
  type Proxied = Empty;
  fn as_view(&self) -> ::protobuf::View<'_, Empty> {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for EmptyMut<'msg> {
  fn into_view<'shorter>(self) -> ::protobuf::View<'shorter, Empty>
  where
      'msg: 'shorter {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::AsMut for EmptyMut<'msg> {
  type MutProxied = Empty;
  fn as_mut(&mut self) -> EmptyMut<'msg> {
    self.inner.reborrow().into()
  }
}

impl<'msg> ::protobuf::IntoMut<'msg> for EmptyMut<'msg> {
  fn into_mut<'shorter>(self) -> EmptyMut<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

#[allow(dead_code)]
impl Empty {
  pub fn new() -> Self {
    Self { inner: ::protobuf::__internal::runtime::OwnedMessageInner::<Self>::new() }
  }


  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessageMutInner<'_, Empty> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner)
  }

  pub fn as_view(&self) -> EmptyView<'_> {
    ::protobuf::__internal::runtime::MessageViewInner::view_of_owned(&self.inner).into()
  }

  pub fn as_mut(&mut self) -> EmptyMut<'_> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner).into()
  }

}  // impl Empty

impl ::std::ops::Drop for Empty {
  #[inline]
  fn drop(&mut self) {
  }
}

impl ::std::clone::Clone for Empty {
  fn clone(&self) -> Self {
    self.as_view().to_owned()
  }
}

impl ::protobuf::AsView for Empty {
  type Proxied = Self;
  fn as_view(&self) -> EmptyView<'_> {
    self.as_view()
  }
}

impl ::protobuf::AsMut for Empty {
  type MutProxied = Self;
  fn as_mut(&mut self) -> EmptyMut<'_> {
    self.as_mut()
  }
}

unsafe impl ::protobuf::__internal::runtime::AssociatedMiniTable for Empty {
  fn mini_table() -> ::protobuf::__internal::runtime::MiniTablePtr {
    static ONCE_LOCK: ::std::sync::OnceLock<::protobuf::__internal::runtime::MiniTableInitPtr> =
        ::std::sync::OnceLock::new();
    unsafe {
      ONCE_LOCK.get_or_init(|| {
        super::interop_proto::grpc__testing__Empty_msg_init.0 =
            ::protobuf::__internal::runtime::build_mini_table("$");
        ::protobuf::__internal::runtime::link_mini_table(
            super::interop_proto::grpc__testing__Empty_msg_init.0, &[], &[]);
        ::protobuf::__internal::runtime::MiniTableInitPtr(super::interop_proto::grpc__testing__Empty_msg_init.0)
      }).0
    }
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetArena for Empty {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for Empty {
  type Msg = Empty;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Empty> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for Empty {
  type Msg = Empty;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Empty> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for EmptyMut<'_> {
  type Msg = Empty;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Empty> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for EmptyMut<'_> {
  type Msg = Empty;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Empty> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for EmptyView<'_> {
  type Msg = Empty;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Empty> {
    self.inner.ptr()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetArena for EmptyMut<'_> {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}



// This variable must not be referenced except by protobuf generated
// code.
pub(crate) static mut grpc__testing__BoolValue_msg_init: ::protobuf::__internal::runtime::MiniTableInitPtr =
    ::protobuf::__internal::runtime::MiniTableInitPtr(::protobuf::__internal::runtime::MiniTablePtr::dangling());
#[allow(non_camel_case_types)]
pub struct BoolValue {
  inner: ::protobuf::__internal::runtime::OwnedMessageInner<BoolValue>
}

impl ::protobuf::Message for BoolValue {
  type MessageView<'msg> = BoolValueView<'msg>;
  type MessageMut<'msg> = BoolValueMut<'msg>;
}

impl ::std::default::Default for BoolValue {
  fn default() -> Self {
    Self::new()
  }
}

impl ::std::fmt::Debug for BoolValue {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

// SAFETY:
// - `BoolValue` is `Sync` because it does not implement interior mutability.
//    Neither does `BoolValueMut`.
unsafe impl ::std::marker::Sync for BoolValue {}

// SAFETY:
// - `BoolValue` is `Send` because it uniquely owns its arena and does
//   not use thread-local data.
unsafe impl ::std::marker::Send for BoolValue {}

impl ::protobuf::Proxied for BoolValue {
  type View<'msg> = BoolValueView<'msg>;
}

impl ::protobuf::__internal::SealedInternal for BoolValue {}

impl ::protobuf::MutProxied for BoolValue {
  type Mut<'msg> = BoolValueMut<'msg>;
}

#[derive(Copy, Clone)]
#[allow(dead_code)]
pub struct BoolValueView<'msg> {
  inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, BoolValue>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for BoolValueView<'msg> {}

impl<'msg> ::protobuf::MessageView<'msg> for BoolValueView<'msg> {
  type Message = BoolValue;
}

impl ::std::fmt::Debug for BoolValueView<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl ::std::default::Default for BoolValueView<'_> {
  fn default() -> BoolValueView<'static> {
    ::protobuf::__internal::runtime::MessageViewInner::default().into()
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageViewInner<'msg, BoolValue>> for BoolValueView<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, BoolValue>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> BoolValueView<'msg> {

  pub fn to_owned(&self) -> BoolValue {
    ::protobuf::IntoProxied::into_proxied(*self, ::protobuf::__internal::Private)
  }

  // value: optional bool
  pub fn value(self) -> bool {
    unsafe {
      // TODO: b/361751487: This .into() and .try_into() is only
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      // perfectly (and do an unchecked conversion for
      // i32->enum types, since even for closed enums we trust
      // upb to only return one of the named values).
      self.inner.ptr().get_bool_at_index(
        0, (false).into()
      ).try_into().unwrap()
    }
  }

}

// SAFETY:
// - `BoolValueView` is `Sync` because it does not support mutation.
unsafe impl ::std::marker::Sync for BoolValueView<'_> {}

// SAFETY:
// - `BoolValueView` is `Send` because while its alive a `BoolValueMut` cannot.
// - `BoolValueView` does not use thread-local data.
unsafe impl ::std::marker::Send for BoolValueView<'_> {}

impl<'msg> ::protobuf::AsView for BoolValueView<'msg> {
  type Proxied = BoolValue;
  fn as_view(&self) -> ::protobuf::View<'msg, BoolValue> {
    *self
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for BoolValueView<'msg> {
  fn into_view<'shorter>(self) -> BoolValueView<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

impl<'msg> ::protobuf::IntoProxied<BoolValue> for BoolValueView<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> BoolValue {
    let mut dst = BoolValue::new();
    assert!(unsafe {
      dst.inner.ptr_mut().deep_copy(self.inner.ptr(), dst.inner.arena())
    });
    dst
  }
}

impl<'msg> ::protobuf::IntoProxied<BoolValue> for BoolValueMut<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> BoolValue {
    ::protobuf::IntoProxied::into_proxied(::protobuf::IntoView::into_view(self), _private)
  }
}

impl ::protobuf::__internal::EntityType for BoolValue {
    type Tag = ::protobuf::__internal::entity_tag::MessageTag;
}

impl<'msg> ::protobuf::__internal::EntityType for BoolValueView<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::ViewProxyTag;
}

impl<'msg> ::protobuf::__internal::EntityType for BoolValueMut<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::MutProxyTag;
}

#[allow(dead_code)]
#[allow(non_camel_case_types)]
pub struct BoolValueMut<'msg> {
  inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, BoolValue>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for BoolValueMut<'msg> {}

impl<'msg> ::protobuf::MessageMut<'msg> for BoolValueMut<'msg> {
  type Message = BoolValue;
}

impl ::std::fmt::Debug for BoolValueMut<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageMutInner<'msg, BoolValue>> for BoolValueMut<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, BoolValue>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> BoolValueMut<'msg> {

  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private)
    -> ::protobuf::__internal::runtime::MessageMutInner<'msg, BoolValue> {
    self.inner.reborrow()
  }

  pub fn to_owned(&self) -> BoolValue {
    ::protobuf::AsView::as_view(self).to_owned()
  }

  // value: optional bool
  pub fn value(&self) -> bool {
    unsafe {
      // TODO: b/361751487: This .into() and .try_into() is only
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      // perfectly (and do an unchecked conversion for
      // i32->enum types, since even for closed enums we trust
      // upb to only return one of the named values).
      self.inner.ptr().get_bool_at_index(
        0, (false).into()
      ).try_into().unwrap()
    }
  }
  pub fn set_value(&mut self, val: bool) {
    unsafe {
      // TODO: b/361751487: This .into() is only here
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      //perfectly.
      self.inner.ptr_mut().set_base_field_bool_at_index(
        0, val.into()
      )
    }
  }

}

// SAFETY:
// - `BoolValueMut` does not perform any shared mutation.
unsafe impl ::std::marker::Send for BoolValueMut<'_> {}

// SAFETY:
// - `BoolValueMut` does not perform any shared mutation.
unsafe impl ::std::marker::Sync for BoolValueMut<'_> {}

impl<'msg> ::protobuf::AsView for BoolValueMut<'msg> {
  type Proxied = BoolValue;
  fn as_view(&self) -> ::protobuf::View<'_, BoolValue> {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for BoolValueMut<'msg> {
  fn into_view<'shorter>(self) -> ::protobuf::View<'shorter, BoolValue>
  where
      'msg: 'shorter {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::AsMut for BoolValueMut<'msg> {
  type MutProxied = BoolValue;
  fn as_mut(&mut self) -> BoolValueMut<'msg> {
    self.inner.reborrow().into()
  }
}

impl<'msg> ::protobuf::IntoMut<'msg> for BoolValueMut<'msg> {
  fn into_mut<'shorter>(self) -> BoolValueMut<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

#[allow(dead_code)]
impl BoolValue {
  pub fn new() -> Self {
    Self { inner: ::protobuf::__internal::runtime::OwnedMessageInner::<Self>::new() }
  }


  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessageMutInner<'_, BoolValue> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner)
  }

  pub fn as_view(&self) -> BoolValueView<'_> {
    ::protobuf::__internal::runtime::MessageViewInner::view_of_owned(&self.inner).into()
  }

  pub fn as_mut(&mut self) -> BoolValueMut<'_> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner).into()
  }

  // value: optional bool
  pub fn value(&self) -> bool {
    unsafe {
      // TODO: b/361751487: This .into() and .try_into() is only
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      // perfectly (and do an unchecked conversion for
      // i32->enum types, since even for closed enums we trust
      // upb to only return one of the named values).
      self.inner.ptr().get_bool_at_index(
        0, (false).into()
      ).try_into().unwrap()
    }
  }
  pub fn set_value(&mut self, val: bool) {
    unsafe {
      // TODO: b/361751487: This .into() is only here
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      //perfectly.
      self.inner.ptr_mut().set_base_field_bool_at_index(
        0, val.into()
      )
    }
  }

}  // impl BoolValue

impl ::std::ops::Drop for BoolValue {
  #[inline]
  fn drop(&mut self) {
  }
}

impl ::std::clone::Clone for BoolValue {
  fn clone(&self) -> Self {
    self.as_view().to_owned()
  }
}

impl ::protobuf::AsView for BoolValue {
  type Proxied = Self;
  fn as_view(&self) -> BoolValueView<'_> {
    self.as_view()
  }
}

impl ::protobuf::AsMut for BoolValue {
  type MutProxied = Self;
  fn as_mut(&mut self) -> BoolValueMut<'_> {
    self.as_mut()
  }
}

unsafe impl ::protobuf::__internal::runtime::AssociatedMiniTable for BoolValue {
  fn mini_table() -> ::protobuf::__internal::runtime::MiniTablePtr {
    static ONCE_LOCK: ::std::sync::OnceLock<::protobuf::__internal::runtime::MiniTableInitPtr> =
        ::std::sync::OnceLock::new();
    unsafe {
      ONCE_LOCK.get_or_init(|| {
        super::interop_proto::grpc__testing__BoolValue_msg_init.0 =
            ::protobuf::__internal::runtime::build_mini_table("$/P");
        ::protobuf::__internal::runtime::link_mini_table(
            super::interop_proto::grpc__testing__BoolValue_msg_init.0, &[], &[]);
        ::protobuf::__internal::runtime::MiniTableInitPtr(super::interop_proto::grpc__testing__BoolValue_msg_init.0)
      }).0
    }
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetArena for BoolValue {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for BoolValue {
  type Msg = BoolValue;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<BoolValue> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for BoolValue {
  type Msg = BoolValue;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<BoolValue> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for BoolValueMut<'_> {
  type Msg = BoolValue;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<BoolValue> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for BoolValueMut<'_> {
  type Msg = BoolValue;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<BoolValue> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for BoolValueView<'_> {
  type Msg = BoolValue;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<BoolValue> {
    self.inner.ptr()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetArena for BoolValueMut<'_> {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}



// This variable must not be referenced except by protobuf generated
// code.
pub(crate) static mut grpc__testing__Payload_msg_init: ::protobuf::__internal::runtime::MiniTableInitPtr =
    ::protobuf::__internal::runtime::MiniTableInitPtr(::protobuf::__internal::runtime::MiniTablePtr::dangling());
#[allow(non_camel_case_types)]
pub struct Payload {
  inner: ::protobuf::__internal::runtime::OwnedMessageInner<Payload>
}

impl ::protobuf::Message for Payload {
  type MessageView<'msg> = PayloadView<'msg>;
  type MessageMut<'msg> = PayloadMut<'msg>;
}

impl ::std::default::Default for Payload {
  fn default() -> Self {
    Self::new()
  }
}

impl ::std::fmt::Debug for Payload {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

// SAFETY:
// - `Payload` is `Sync` because it does not implement interior mutability.
//    Neither does `PayloadMut`.
unsafe impl ::std::marker::Sync for Payload {}

// SAFETY:
// - `Payload` is `Send` because it uniquely owns its arena and does
//   not use thread-local data.
unsafe impl ::std::marker::Send for Payload {}

impl ::protobuf::Proxied for Payload {
  type View<'msg> = PayloadView<'msg>;
}

impl ::protobuf::__internal::SealedInternal for Payload {}

impl ::protobuf::MutProxied for Payload {
  type Mut<'msg> = PayloadMut<'msg>;
}

#[derive(Copy, Clone)]
#[allow(dead_code)]
pub struct PayloadView<'msg> {
  inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, Payload>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for PayloadView<'msg> {}

impl<'msg> ::protobuf::MessageView<'msg> for PayloadView<'msg> {
  type Message = Payload;
}

impl ::std::fmt::Debug for PayloadView<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl ::std::default::Default for PayloadView<'_> {
  fn default() -> PayloadView<'static> {
    ::protobuf::__internal::runtime::MessageViewInner::default().into()
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageViewInner<'msg, Payload>> for PayloadView<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, Payload>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> PayloadView<'msg> {

  pub fn to_owned(&self) -> Payload {
    ::protobuf::IntoProxied::into_proxied(*self, ::protobuf::__internal::Private)
  }

  // type: optional enum grpc.testing.PayloadType
  pub fn r#type(self) -> super::interop_proto::PayloadType {
    unsafe {
      // TODO: b/361751487: This .into() and .try_into() is only
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      // perfectly (and do an unchecked conversion for
      // i32->enum types, since even for closed enums we trust
      // upb to only return one of the named values).
      self.inner.ptr().get_i32_at_index(
        0, (super::interop_proto::PayloadType::Compressable).into()
      ).try_into().unwrap()
    }
  }

  // body: optional bytes
  pub fn body(self) -> ::protobuf::View<'msg, ::protobuf::ProtoBytes> {
    let str_view = unsafe {
      self.inner.ptr().get_string_at_index(
        1, (b"").into()
      )
    };
    unsafe { str_view.as_ref() }
  }

}

// SAFETY:
// - `PayloadView` is `Sync` because it does not support mutation.
unsafe impl ::std::marker::Sync for PayloadView<'_> {}

// SAFETY:
// - `PayloadView` is `Send` because while its alive a `PayloadMut` cannot.
// - `PayloadView` does not use thread-local data.
unsafe impl ::std::marker::Send for PayloadView<'_> {}

impl<'msg> ::protobuf::AsView for PayloadView<'msg> {
  type Proxied = Payload;
  fn as_view(&self) -> ::protobuf::View<'msg, Payload> {
    *self
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for PayloadView<'msg> {
  fn into_view<'shorter>(self) -> PayloadView<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

impl<'msg> ::protobuf::IntoProxied<Payload> for PayloadView<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> Payload {
    let mut dst = Payload::new();
    assert!(unsafe {
      dst.inner.ptr_mut().deep_copy(self.inner.ptr(), dst.inner.arena())
    });
    dst
  }
}

impl<'msg> ::protobuf::IntoProxied<Payload> for PayloadMut<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> Payload {
    ::protobuf::IntoProxied::into_proxied(::protobuf::IntoView::into_view(self), _private)
  }
}

impl ::protobuf::__internal::EntityType for Payload {
    type Tag = ::protobuf::__internal::entity_tag::MessageTag;
}

impl<'msg> ::protobuf::__internal::EntityType for PayloadView<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::ViewProxyTag;
}

impl<'msg> ::protobuf::__internal::EntityType for PayloadMut<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::MutProxyTag;
}

#[allow(dead_code)]
#[allow(non_camel_case_types)]
pub struct PayloadMut<'msg> {
  inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, Payload>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for PayloadMut<'msg> {}

impl<'msg> ::protobuf::MessageMut<'msg> for PayloadMut<'msg> {
  type Message = Payload;
}

impl ::std::fmt::Debug for PayloadMut<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageMutInner<'msg, Payload>> for PayloadMut<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, Payload>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> PayloadMut<'msg> {

  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private)
    -> ::protobuf::__internal::runtime::MessageMutInner<'msg, Payload> {
    self.inner.reborrow()
  }

  pub fn to_owned(&self) -> Payload {
    ::protobuf::AsView::as_view(self).to_owned()
  }

  // type: optional enum grpc.testing.PayloadType
  pub fn r#type(&self) -> super::interop_proto::PayloadType {
    unsafe {
      // TODO: b/361751487: This .into() and .try_into() is only
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      // perfectly (and do an unchecked conversion for
      // i32->enum types, since even for closed enums we trust
      // upb to only return one of the named values).
      self.inner.ptr().get_i32_at_index(
        0, (super::interop_proto::PayloadType::Compressable).into()
      ).try_into().unwrap()
    }
  }
  pub fn set_type(&mut self, val: super::interop_proto::PayloadType) {
    unsafe {
      // TODO: b/361751487: This .into() is only here
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      //perfectly.
      self.inner.ptr_mut().set_base_field_i32_at_index(
        0, val.into()
      )
    }
  }

  // body: optional bytes
  pub fn body(&self) -> ::protobuf::View<'_, ::protobuf::ProtoBytes> {
    let str_view = unsafe {
      self.inner.ptr().get_string_at_index(
        1, (b"").into()
      )
    };
    unsafe { str_view.as_ref() }
  }
  pub fn set_body(&mut self, val: impl ::protobuf::IntoProxied<::protobuf::ProtoBytes>) {
    unsafe {
      ::protobuf::__internal::runtime::message_set_bytes_field(
        ::protobuf::AsMut::as_mut(self).inner,
        1,
        val);
    }
  }

}

// SAFETY:
// - `PayloadMut` does not perform any shared mutation.
unsafe impl ::std::marker::Send for PayloadMut<'_> {}

// SAFETY:
// - `PayloadMut` does not perform any shared mutation.
unsafe impl ::std::marker::Sync for PayloadMut<'_> {}

impl<'msg> ::protobuf::AsView for PayloadMut<'msg> {
  type Proxied = Payload;
  fn as_view(&self) -> ::protobuf::View<'_, Payload> {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for PayloadMut<'msg> {
  fn into_view<'shorter>(self) -> ::protobuf::View<'shorter, Payload>
  where
      'msg: 'shorter {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::AsMut for PayloadMut<'msg> {
  type MutProxied = Payload;
  fn as_mut(&mut self) -> PayloadMut<'msg> {
    self.inner.reborrow().into()
  }
}

impl<'msg> ::protobuf::IntoMut<'msg> for PayloadMut<'msg> {
  fn into_mut<'shorter>(self) -> PayloadMut<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

#[allow(dead_code)]
impl Payload {
  pub fn new() -> Self {
    Self { inner: ::protobuf::__internal::runtime::OwnedMessageInner::<Self>::new() }
  }


  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessageMutInner<'_, Payload> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner)
  }

  pub fn as_view(&self) -> PayloadView<'_> {
    ::protobuf::__internal::runtime::MessageViewInner::view_of_owned(&self.inner).into()
  }

  pub fn as_mut(&mut self) -> PayloadMut<'_> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner).into()
  }

  // type: optional enum grpc.testing.PayloadType
  pub fn r#type(&self) -> super::interop_proto::PayloadType {
    unsafe {
      // TODO: b/361751487: This .into() and .try_into() is only
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      // perfectly (and do an unchecked conversion for
      // i32->enum types, since even for closed enums we trust
      // upb to only return one of the named values).
      self.inner.ptr().get_i32_at_index(
        0, (super::interop_proto::PayloadType::Compressable).into()
      ).try_into().unwrap()
    }
  }
  pub fn set_type(&mut self, val: super::interop_proto::PayloadType) {
    unsafe {
      // TODO: b/361751487: This .into() is only here
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      //perfectly.
      self.inner.ptr_mut().set_base_field_i32_at_index(
        0, val.into()
      )
    }
  }

  // body: optional bytes
  pub fn body(&self) -> ::protobuf::View<'_, ::protobuf::ProtoBytes> {
    let str_view = unsafe {
      self.inner.ptr().get_string_at_index(
        1, (b"").into()
      )
    };
    unsafe { str_view.as_ref() }
  }
  pub fn set_body(&mut self, val: impl ::protobuf::IntoProxied<::protobuf::ProtoBytes>) {
    unsafe {
      ::protobuf::__internal::runtime::message_set_bytes_field(
        ::protobuf::AsMut::as_mut(self).inner,
        1,
        val);
    }
  }

}  // impl Payload

impl ::std::ops::Drop for Payload {
  #[inline]
  fn drop(&mut self) {
  }
}

impl ::std::clone::Clone for Payload {
  fn clone(&self) -> Self {
    self.as_view().to_owned()
  }
}

impl ::protobuf::AsView for Payload {
  type Proxied = Self;
  fn as_view(&self) -> PayloadView<'_> {
    self.as_view()
  }
}

impl ::protobuf::AsMut for Payload {
  type MutProxied = Self;
  fn as_mut(&mut self) -> PayloadMut<'_> {
    self.as_mut()
  }
}

unsafe impl ::protobuf::__internal::runtime::AssociatedMiniTable for Payload {
  fn mini_table() -> ::protobuf::__internal::runtime::MiniTablePtr {
    static ONCE_LOCK: ::std::sync::OnceLock<::protobuf::__internal::runtime::MiniTableInitPtr> =
        ::std::sync::OnceLock::new();
    unsafe {
      ONCE_LOCK.get_or_init(|| {
        super::interop_proto::grpc__testing__Payload_msg_init.0 =
            ::protobuf::__internal::runtime::build_mini_table("$.P0P");
        ::protobuf::__internal::runtime::link_mini_table(
            super::interop_proto::grpc__testing__Payload_msg_init.0, &[], &[]);
        ::protobuf::__internal::runtime::MiniTableInitPtr(super::interop_proto::grpc__testing__Payload_msg_init.0)
      }).0
    }
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetArena for Payload {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for Payload {
  type Msg = Payload;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Payload> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for Payload {
  type Msg = Payload;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Payload> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for PayloadMut<'_> {
  type Msg = Payload;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Payload> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for PayloadMut<'_> {
  type Msg = Payload;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Payload> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for PayloadView<'_> {
  type Msg = Payload;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Payload> {
    self.inner.ptr()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetArena for PayloadMut<'_> {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}



// This variable must not be referenced except by protobuf generated
// code.
pub(crate) static mut grpc__testing__EchoStatus_msg_init: ::protobuf::__internal::runtime::MiniTableInitPtr =
    ::protobuf::__internal::runtime::MiniTableInitPtr(::protobuf::__internal::runtime::MiniTablePtr::dangling());
#[allow(non_camel_case_types)]
pub struct EchoStatus {
  inner: ::protobuf::__internal::runtime::OwnedMessageInner<EchoStatus>
}

impl ::protobuf::Message for EchoStatus {
  type MessageView<'msg> = EchoStatusView<'msg>;
  type MessageMut<'msg> = EchoStatusMut<'msg>;
}

impl ::std::default::Default for EchoStatus {
  fn default() -> Self {
    Self::new()
  }
}

impl ::std::fmt::Debug for EchoStatus {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

// SAFETY:
// - `EchoStatus` is `Sync` because it does not implement interior mutability.
//    Neither does `EchoStatusMut`.
unsafe impl ::std::marker::Sync for EchoStatus {}

// SAFETY:
// - `EchoStatus` is `Send` because it uniquely owns its arena and does
//   not use thread-local data.
unsafe impl ::std::marker::Send for EchoStatus {}

impl ::protobuf::Proxied for EchoStatus {
  type View<'msg> = EchoStatusView<'msg>;
}

impl ::protobuf::__internal::SealedInternal for EchoStatus {}

impl ::protobuf::MutProxied for EchoStatus {
  type Mut<'msg> = EchoStatusMut<'msg>;
}

#[derive(Copy, Clone)]
#[allow(dead_code)]
pub struct EchoStatusView<'msg> {
  inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, EchoStatus>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for EchoStatusView<'msg> {}

impl<'msg> ::protobuf::MessageView<'msg> for EchoStatusView<'msg> {
  type Message = EchoStatus;
}

impl ::std::fmt::Debug for EchoStatusView<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl ::std::default::Default for EchoStatusView<'_> {
  fn default() -> EchoStatusView<'static> {
    ::protobuf::__internal::runtime::MessageViewInner::default().into()
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageViewInner<'msg, EchoStatus>> for EchoStatusView<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, EchoStatus>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> EchoStatusView<'msg> {

  pub fn to_owned(&self) -> EchoStatus {
    ::protobuf::IntoProxied::into_proxied(*self, ::protobuf::__internal::Private)
  }

  // code: optional int32
  pub fn code(self) -> i32 {
    unsafe {
      // TODO: b/361751487: This .into() and .try_into() is only
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      // perfectly (and do an unchecked conversion for
      // i32->enum types, since even for closed enums we trust
      // upb to only return one of the named values).
      self.inner.ptr().get_i32_at_index(
        0, (0i32).into()
      ).try_into().unwrap()
    }
  }

  // message: optional string
  pub fn message(self) -> ::protobuf::View<'msg, ::protobuf::ProtoString> {
    let str_view = unsafe {
      self.inner.ptr().get_string_at_index(
        1, (b"").into()
      )
    };
    ::protobuf::ProtoStr::from_utf8_unchecked(unsafe { str_view.as_ref() })
  }

}

// SAFETY:
// - `EchoStatusView` is `Sync` because it does not support mutation.
unsafe impl ::std::marker::Sync for EchoStatusView<'_> {}

// SAFETY:
// - `EchoStatusView` is `Send` because while its alive a `EchoStatusMut` cannot.
// - `EchoStatusView` does not use thread-local data.
unsafe impl ::std::marker::Send for EchoStatusView<'_> {}

impl<'msg> ::protobuf::AsView for EchoStatusView<'msg> {
  type Proxied = EchoStatus;
  fn as_view(&self) -> ::protobuf::View<'msg, EchoStatus> {
    *self
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for EchoStatusView<'msg> {
  fn into_view<'shorter>(self) -> EchoStatusView<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

impl<'msg> ::protobuf::IntoProxied<EchoStatus> for EchoStatusView<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> EchoStatus {
    let mut dst = EchoStatus::new();
    assert!(unsafe {
      dst.inner.ptr_mut().deep_copy(self.inner.ptr(), dst.inner.arena())
    });
    dst
  }
}

impl<'msg> ::protobuf::IntoProxied<EchoStatus> for EchoStatusMut<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> EchoStatus {
    ::protobuf::IntoProxied::into_proxied(::protobuf::IntoView::into_view(self), _private)
  }
}

impl ::protobuf::__internal::EntityType for EchoStatus {
    type Tag = ::protobuf::__internal::entity_tag::MessageTag;
}

impl<'msg> ::protobuf::__internal::EntityType for EchoStatusView<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::ViewProxyTag;
}

impl<'msg> ::protobuf::__internal::EntityType for EchoStatusMut<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::MutProxyTag;
}

#[allow(dead_code)]
#[allow(non_camel_case_types)]
pub struct EchoStatusMut<'msg> {
  inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, EchoStatus>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for EchoStatusMut<'msg> {}

impl<'msg> ::protobuf::MessageMut<'msg> for EchoStatusMut<'msg> {
  type Message = EchoStatus;
}

impl ::std::fmt::Debug for EchoStatusMut<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageMutInner<'msg, EchoStatus>> for EchoStatusMut<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, EchoStatus>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> EchoStatusMut<'msg> {

  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private)
    -> ::protobuf::__internal::runtime::MessageMutInner<'msg, EchoStatus> {
    self.inner.reborrow()
  }

  pub fn to_owned(&self) -> EchoStatus {
    ::protobuf::AsView::as_view(self).to_owned()
  }

  // code: optional int32
  pub fn code(&self) -> i32 {
    unsafe {
      // TODO: b/361751487: This .into() and .try_into() is only
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      // perfectly (and do an unchecked conversion for
      // i32->enum types, since even for closed enums we trust
      // upb to only return one of the named values).
      self.inner.ptr().get_i32_at_index(
        0, (0i32).into()
      ).try_into().unwrap()
    }
  }
  pub fn set_code(&mut self, val: i32) {
    unsafe {
      // TODO: b/361751487: This .into() is only here
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      //perfectly.
      self.inner.ptr_mut().set_base_field_i32_at_index(
        0, val.into()
      )
    }
  }

  // message: optional string
  pub fn message(&self) -> ::protobuf::View<'_, ::protobuf::ProtoString> {
    let str_view = unsafe {
      self.inner.ptr().get_string_at_index(
        1, (b"").into()
      )
    };
    ::protobuf::ProtoStr::from_utf8_unchecked(unsafe { str_view.as_ref() })
  }
  pub fn set_message(&mut self, val: impl ::protobuf::IntoProxied<::protobuf::ProtoString>) {
    unsafe {
      ::protobuf::__internal::runtime::message_set_string_field(
        ::protobuf::AsMut::as_mut(self).inner,
        1,
        val);
    }
  }

}

// SAFETY:
// - `EchoStatusMut` does not perform any shared mutation.
unsafe impl ::std::marker::Send for EchoStatusMut<'_> {}

// SAFETY:
// - `EchoStatusMut` does not perform any shared mutation.
unsafe impl ::std::marker::Sync for EchoStatusMut<'_> {}

impl<'msg> ::protobuf::AsView for EchoStatusMut<'msg> {
  type Proxied = EchoStatus;
  fn as_view(&self) -> ::protobuf::View<'_, EchoStatus> {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for EchoStatusMut<'msg> {
  fn into_view<'shorter>(self) -> ::protobuf::View<'shorter, EchoStatus>
  where
      'msg: 'shorter {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::AsMut for EchoStatusMut<'msg> {
  type MutProxied = EchoStatus;
  fn as_mut(&mut self) -> EchoStatusMut<'msg> {
    self.inner.reborrow().into()
  }
}

impl<'msg> ::protobuf::IntoMut<'msg> for EchoStatusMut<'msg> {
  fn into_mut<'shorter>(self) -> EchoStatusMut<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

#[allow(dead_code)]
impl EchoStatus {
  pub fn new() -> Self {
    Self { inner: ::protobuf::__internal::runtime::OwnedMessageInner::<Self>::new() }
  }


  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessageMutInner<'_, EchoStatus> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner)
  }

  pub fn as_view(&self) -> EchoStatusView<'_> {
    ::protobuf::__internal::runtime::MessageViewInner::view_of_owned(&self.inner).into()
  }

  pub fn as_mut(&mut self) -> EchoStatusMut<'_> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner).into()
  }

  // code: optional int32
  pub fn code(&self) -> i32 {
    unsafe {
      // TODO: b/361751487: This .into() and .try_into() is only
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      // perfectly (and do an unchecked conversion for
      // i32->enum types, since even for closed enums we trust
      // upb to only return one of the named values).
      self.inner.ptr().get_i32_at_index(
        0, (0i32).into()
      ).try_into().unwrap()
    }
  }
  pub fn set_code(&mut self, val: i32) {
    unsafe {
      // TODO: b/361751487: This .into() is only here
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      //perfectly.
      self.inner.ptr_mut().set_base_field_i32_at_index(
        0, val.into()
      )
    }
  }

  // message: optional string
  pub fn message(&self) -> ::protobuf::View<'_, ::protobuf::ProtoString> {
    let str_view = unsafe {
      self.inner.ptr().get_string_at_index(
        1, (b"").into()
      )
    };
    ::protobuf::ProtoStr::from_utf8_unchecked(unsafe { str_view.as_ref() })
  }
  pub fn set_message(&mut self, val: impl ::protobuf::IntoProxied<::protobuf::ProtoString>) {
    unsafe {
      ::protobuf::__internal::runtime::message_set_string_field(
        ::protobuf::AsMut::as_mut(self).inner,
        1,
        val);
    }
  }

}  // impl EchoStatus

impl ::std::ops::Drop for EchoStatus {
  #[inline]
  fn drop(&mut self) {
  }
}

impl ::std::clone::Clone for EchoStatus {
  fn clone(&self) -> Self {
    self.as_view().to_owned()
  }
}

impl ::protobuf::AsView for EchoStatus {
  type Proxied = Self;
  fn as_view(&self) -> EchoStatusView<'_> {
    self.as_view()
  }
}

impl ::protobuf::AsMut for EchoStatus {
  type MutProxied = Self;
  fn as_mut(&mut self) -> EchoStatusMut<'_> {
    self.as_mut()
  }
}

unsafe impl ::protobuf::__internal::runtime::AssociatedMiniTable for EchoStatus {
  fn mini_table() -> ::protobuf::__internal::runtime::MiniTablePtr {
    static ONCE_LOCK: ::std::sync::OnceLock<::protobuf::__internal::runtime::MiniTableInitPtr> =
        ::std::sync::OnceLock::new();
    unsafe {
      ONCE_LOCK.get_or_init(|| {
        super::interop_proto::grpc__testing__EchoStatus_msg_init.0 =
            ::protobuf::__internal::runtime::build_mini_table("$(P1X");
        ::protobuf::__internal::runtime::link_mini_table(
            super::interop_proto::grpc__testing__EchoStatus_msg_init.0, &[], &[]);
        ::protobuf::__internal::runtime::MiniTableInitPtr(super::interop_proto::grpc__testing__EchoStatus_msg_init.0)
      }).0
    }
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetArena for EchoStatus {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for EchoStatus {
  type Msg = EchoStatus;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<EchoStatus> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for EchoStatus {
  type Msg = EchoStatus;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<EchoStatus> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for EchoStatusMut<'_> {
  type Msg = EchoStatus;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<EchoStatus> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for EchoStatusMut<'_> {
  type Msg = EchoStatus;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<EchoStatus> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for EchoStatusView<'_> {
  type Msg = EchoStatus;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<EchoStatus> {
    self.inner.ptr()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetArena for EchoStatusMut<'_> {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}



// This variable must not be referenced except by protobuf generated
// code.
pub(crate) static mut grpc__testing__SimpleRequest_msg_init: ::protobuf::__internal::runtime::MiniTableInitPtr =
    ::protobuf::__internal::runtime::MiniTableInitPtr(::protobuf::__internal::runtime::MiniTablePtr::dangling());
#[allow(non_camel_case_types)]
pub struct SimpleRequest {
  inner: ::protobuf::__internal::runtime::OwnedMessageInner<SimpleRequest>
}

impl ::protobuf::Message for SimpleRequest {
  type MessageView<'msg> = SimpleRequestView<'msg>;
  type MessageMut<'msg> = SimpleRequestMut<'msg>;
}

impl ::std::default::Default for SimpleRequest {
  fn default() -> Self {
    Self::new()
  }
}

impl ::std::fmt::Debug for SimpleRequest {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

// SAFETY:
// - `SimpleRequest` is `Sync` because it does not implement interior mutability.
//    Neither does `SimpleRequestMut`.
unsafe impl ::std::marker::Sync for SimpleRequest {}

// SAFETY:
// - `SimpleRequest` is `Send` because it uniquely owns its arena and does
//   not use thread-local data.
unsafe impl ::std::marker::Send for SimpleRequest {}

impl ::protobuf::Proxied for SimpleRequest {
  type View<'msg> = SimpleRequestView<'msg>;
}

impl ::protobuf::__internal::SealedInternal for SimpleRequest {}

impl ::protobuf::MutProxied for SimpleRequest {
  type Mut<'msg> = SimpleRequestMut<'msg>;
}

#[derive(Copy, Clone)]
#[allow(dead_code)]
pub struct SimpleRequestView<'msg> {
  inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, SimpleRequest>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for SimpleRequestView<'msg> {}

impl<'msg> ::protobuf::MessageView<'msg> for SimpleRequestView<'msg> {
  type Message = SimpleRequest;
}

impl ::std::fmt::Debug for SimpleRequestView<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl ::std::default::Default for SimpleRequestView<'_> {
  fn default() -> SimpleRequestView<'static> {
    ::protobuf::__internal::runtime::MessageViewInner::default().into()
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageViewInner<'msg, SimpleRequest>> for SimpleRequestView<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, SimpleRequest>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> SimpleRequestView<'msg> {

  pub fn to_owned(&self) -> SimpleRequest {
    ::protobuf::IntoProxied::into_proxied(*self, ::protobuf::__internal::Private)
  }

  // response_type: optional enum grpc.testing.PayloadType
  pub fn response_type(self) -> super::interop_proto::PayloadType {
    unsafe {
      // TODO: b/361751487: This .into() and .try_into() is only
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      // perfectly (and do an unchecked conversion for
      // i32->enum types, since even for closed enums we trust
      // upb to only return one of the named values).
      self.inner.ptr().get_i32_at_index(
        0, (super::interop_proto::PayloadType::Compressable).into()
      ).try_into().unwrap()
    }
  }

  // response_size: optional int32
  pub fn response_size(self) -> i32 {
    unsafe {
      // TODO: b/361751487: This .into() and .try_into() is only
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      // perfectly (and do an unchecked conversion for
      // i32->enum types, since even for closed enums we trust
      // upb to only return one of the named values).
      self.inner.ptr().get_i32_at_index(
        1, (0i32).into()
      ).try_into().unwrap()
    }
  }

  // payload: optional message grpc.testing.Payload
  pub fn has_payload(self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(2)
    }
  }
  pub fn payload_opt(self) -> ::std::option::Option<super::interop_proto::PayloadView<'msg>> {
    self.has_payload().then(|| self.payload())
  }
  pub fn payload(self) -> super::interop_proto::PayloadView<'msg> {
    let submsg = unsafe {
      self.inner.ptr().get_message_at_index(2)
    };
    submsg
        .map(|ptr| unsafe { ::protobuf::__internal::runtime::MessageViewInner::wrap(ptr).into() })
       .unwrap_or(super::interop_proto::PayloadView::default())
  }

  // fill_username: optional bool
  pub fn fill_username(self) -> bool {
    unsafe {
      // TODO: b/361751487: This .into() and .try_into() is only
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      // perfectly (and do an unchecked conversion for
      // i32->enum types, since even for closed enums we trust
      // upb to only return one of the named values).
      self.inner.ptr().get_bool_at_index(
        3, (false).into()
      ).try_into().unwrap()
    }
  }

  // fill_oauth_scope: optional bool
  pub fn fill_oauth_scope(self) -> bool {
    unsafe {
      // TODO: b/361751487: This .into() and .try_into() is only
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      // perfectly (and do an unchecked conversion for
      // i32->enum types, since even for closed enums we trust
      // upb to only return one of the named values).
      self.inner.ptr().get_bool_at_index(
        4, (false).into()
      ).try_into().unwrap()
    }
  }

  // response_compressed: optional message grpc.testing.BoolValue
  pub fn has_response_compressed(self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(5)
    }
  }
  pub fn response_compressed_opt(self) -> ::std::option::Option<super::interop_proto::BoolValueView<'msg>> {
    self.has_response_compressed().then(|| self.response_compressed())
  }
  pub fn response_compressed(self) -> super::interop_proto::BoolValueView<'msg> {
    let submsg = unsafe {
      self.inner.ptr().get_message_at_index(5)
    };
    submsg
        .map(|ptr| unsafe { ::protobuf::__internal::runtime::MessageViewInner::wrap(ptr).into() })
       .unwrap_or(super::interop_proto::BoolValueView::default())
  }

  // response_status: optional message grpc.testing.EchoStatus
  pub fn has_response_status(self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(6)
    }
  }
  pub fn response_status_opt(self) -> ::std::option::Option<super::interop_proto::EchoStatusView<'msg>> {
    self.has_response_status().then(|| self.response_status())
  }
  pub fn response_status(self) -> super::interop_proto::EchoStatusView<'msg> {
    let submsg = unsafe {
      self.inner.ptr().get_message_at_index(6)
    };
    submsg
        .map(|ptr| unsafe { ::protobuf::__internal::runtime::MessageViewInner::wrap(ptr).into() })
       .unwrap_or(super::interop_proto::EchoStatusView::default())
  }

  // expect_compressed: optional message grpc.testing.BoolValue
  pub fn has_expect_compressed(self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(7)
    }
  }
  pub fn expect_compressed_opt(self) -> ::std::option::Option<super::interop_proto::BoolValueView<'msg>> {
    self.has_expect_compressed().then(|| self.expect_compressed())
  }
  pub fn expect_compressed(self) -> super::interop_proto::BoolValueView<'msg> {
    let submsg = unsafe {
      self.inner.ptr().get_message_at_index(7)
    };
    submsg
        .map(|ptr| unsafe { ::protobuf::__internal::runtime::MessageViewInner::wrap(ptr).into() })
       .unwrap_or(super::interop_proto::BoolValueView::default())
  }

  // fill_server_id: optional bool
  pub fn fill_server_id(self) -> bool {
    unsafe {
      // TODO: b/361751487: This .into() and .try_into() is only
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      // perfectly (and do an unchecked conversion for
      // i32->enum types, since even for closed enums we trust
      // upb to only return one of the named values).
      self.inner.ptr().get_bool_at_index(
        8, (false).into()
      ).try_into().unwrap()
    }
  }

  // orca_per_query_report: optional message grpc.testing.TestOrcaReport
  pub fn has_orca_per_query_report(self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(9)
    }
  }
  pub fn orca_per_query_report_opt(self) -> ::std::option::Option<super::interop_proto::TestOrcaReportView<'msg>> {
    self.has_orca_per_query_report().then(|| self.orca_per_query_report())
  }
  pub fn orca_per_query_report(self) -> super::interop_proto::TestOrcaReportView<'msg> {
    let submsg = unsafe {
      self.inner.ptr().get_message_at_index(9)
    };
    submsg
        .map(|ptr| unsafe { ::protobuf::__internal::runtime::MessageViewInner::wrap(ptr).into() })
       .unwrap_or(super::interop_proto::TestOrcaReportView::default())
  }

}

// SAFETY:
// - `SimpleRequestView` is `Sync` because it does not support mutation.
unsafe impl ::std::marker::Sync for SimpleRequestView<'_> {}

// SAFETY:
// - `SimpleRequestView` is `Send` because while its alive a `SimpleRequestMut` cannot.
// - `SimpleRequestView` does not use thread-local data.
unsafe impl ::std::marker::Send for SimpleRequestView<'_> {}

impl<'msg> ::protobuf::AsView for SimpleRequestView<'msg> {
  type Proxied = SimpleRequest;
  fn as_view(&self) -> ::protobuf::View<'msg, SimpleRequest> {
    *self
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for SimpleRequestView<'msg> {
  fn into_view<'shorter>(self) -> SimpleRequestView<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

impl<'msg> ::protobuf::IntoProxied<SimpleRequest> for SimpleRequestView<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> SimpleRequest {
    let mut dst = SimpleRequest::new();
    assert!(unsafe {
      dst.inner.ptr_mut().deep_copy(self.inner.ptr(), dst.inner.arena())
    });
    dst
  }
}

impl<'msg> ::protobuf::IntoProxied<SimpleRequest> for SimpleRequestMut<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> SimpleRequest {
    ::protobuf::IntoProxied::into_proxied(::protobuf::IntoView::into_view(self), _private)
  }
}

impl ::protobuf::__internal::EntityType for SimpleRequest {
    type Tag = ::protobuf::__internal::entity_tag::MessageTag;
}

impl<'msg> ::protobuf::__internal::EntityType for SimpleRequestView<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::ViewProxyTag;
}

impl<'msg> ::protobuf::__internal::EntityType for SimpleRequestMut<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::MutProxyTag;
}

#[allow(dead_code)]
#[allow(non_camel_case_types)]
pub struct SimpleRequestMut<'msg> {
  inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, SimpleRequest>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for SimpleRequestMut<'msg> {}

impl<'msg> ::protobuf::MessageMut<'msg> for SimpleRequestMut<'msg> {
  type Message = SimpleRequest;
}

impl ::std::fmt::Debug for SimpleRequestMut<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageMutInner<'msg, SimpleRequest>> for SimpleRequestMut<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, SimpleRequest>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> SimpleRequestMut<'msg> {

  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private)
    -> ::protobuf::__internal::runtime::MessageMutInner<'msg, SimpleRequest> {
    self.inner.reborrow()
  }

  pub fn to_owned(&self) -> SimpleRequest {
    ::protobuf::AsView::as_view(self).to_owned()
  }

  // response_type: optional enum grpc.testing.PayloadType
  pub fn response_type(&self) -> super::interop_proto::PayloadType {
    unsafe {
      // TODO: b/361751487: This .into() and .try_into() is only
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      // perfectly (and do an unchecked conversion for
      // i32->enum types, since even for closed enums we trust
      // upb to only return one of the named values).
      self.inner.ptr().get_i32_at_index(
        0, (super::interop_proto::PayloadType::Compressable).into()
      ).try_into().unwrap()
    }
  }
  pub fn set_response_type(&mut self, val: super::interop_proto::PayloadType) {
    unsafe {
      // TODO: b/361751487: This .into() is only here
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      //perfectly.
      self.inner.ptr_mut().set_base_field_i32_at_index(
        0, val.into()
      )
    }
  }

  // response_size: optional int32
  pub fn response_size(&self) -> i32 {
    unsafe {
      // TODO: b/361751487: This .into() and .try_into() is only
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      // perfectly (and do an unchecked conversion for
      // i32->enum types, since even for closed enums we trust
      // upb to only return one of the named values).
      self.inner.ptr().get_i32_at_index(
        1, (0i32).into()
      ).try_into().unwrap()
    }
  }
  pub fn set_response_size(&mut self, val: i32) {
    unsafe {
      // TODO: b/361751487: This .into() is only here
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      //perfectly.
      self.inner.ptr_mut().set_base_field_i32_at_index(
        1, val.into()
      )
    }
  }

  // payload: optional message grpc.testing.Payload
  pub fn has_payload(&self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(2)
    }
  }
  pub fn clear_payload(&mut self) {
    unsafe {
      self.inner.ptr().clear_field_at_index(
        2
      );
    }
  }
  pub fn payload_opt(&self) -> ::std::option::Option<super::interop_proto::PayloadView<'_>> {
    self.has_payload().then(|| self.payload())
  }
  pub fn payload(&self) -> super::interop_proto::PayloadView<'_> {
    let submsg = unsafe {
      self.inner.ptr().get_message_at_index(2)
    };
    submsg
        .map(|ptr| unsafe { ::protobuf::__internal::runtime::MessageViewInner::wrap(ptr).into() })
       .unwrap_or(super::interop_proto::PayloadView::default())
  }
  pub fn payload_mut(&mut self) -> super::interop_proto::PayloadMut<'_> {
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
  pub fn set_payload(&mut self,
    val: impl ::protobuf::IntoProxied<super::interop_proto::Payload>) {

    unsafe {
      ::protobuf::__internal::runtime::message_set_sub_message(
        ::protobuf::AsMut::as_mut(self).inner,
        2,
        val
      );
    }
  }

  // fill_username: optional bool
  pub fn fill_username(&self) -> bool {
    unsafe {
      // TODO: b/361751487: This .into() and .try_into() is only
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      // perfectly (and do an unchecked conversion for
      // i32->enum types, since even for closed enums we trust
      // upb to only return one of the named values).
      self.inner.ptr().get_bool_at_index(
        3, (false).into()
      ).try_into().unwrap()
    }
  }
  pub fn set_fill_username(&mut self, val: bool) {
    unsafe {
      // TODO: b/361751487: This .into() is only here
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      //perfectly.
      self.inner.ptr_mut().set_base_field_bool_at_index(
        3, val.into()
      )
    }
  }

  // fill_oauth_scope: optional bool
  pub fn fill_oauth_scope(&self) -> bool {
    unsafe {
      // TODO: b/361751487: This .into() and .try_into() is only
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      // perfectly (and do an unchecked conversion for
      // i32->enum types, since even for closed enums we trust
      // upb to only return one of the named values).
      self.inner.ptr().get_bool_at_index(
        4, (false).into()
      ).try_into().unwrap()
    }
  }
  pub fn set_fill_oauth_scope(&mut self, val: bool) {
    unsafe {
      // TODO: b/361751487: This .into() is only here
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      //perfectly.
      self.inner.ptr_mut().set_base_field_bool_at_index(
        4, val.into()
      )
    }
  }

  // response_compressed: optional message grpc.testing.BoolValue
  pub fn has_response_compressed(&self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(5)
    }
  }
  pub fn clear_response_compressed(&mut self) {
    unsafe {
      self.inner.ptr().clear_field_at_index(
        5
      );
    }
  }
  pub fn response_compressed_opt(&self) -> ::std::option::Option<super::interop_proto::BoolValueView<'_>> {
    self.has_response_compressed().then(|| self.response_compressed())
  }
  pub fn response_compressed(&self) -> super::interop_proto::BoolValueView<'_> {
    let submsg = unsafe {
      self.inner.ptr().get_message_at_index(5)
    };
    submsg
        .map(|ptr| unsafe { ::protobuf::__internal::runtime::MessageViewInner::wrap(ptr).into() })
       .unwrap_or(super::interop_proto::BoolValueView::default())
  }
  pub fn response_compressed_mut(&mut self) -> super::interop_proto::BoolValueMut<'_> {
     let ptr = unsafe {
       self.inner.ptr_mut().get_or_create_mutable_message_at_index(
         5, self.inner.arena()
       ).unwrap()
     };
     ::protobuf::__internal::runtime::MessageMutInner::from_parent(
         self.as_message_mut_inner(::protobuf::__internal::Private),
         ptr
     ).into()
  }
  pub fn set_response_compressed(&mut self,
    val: impl ::protobuf::IntoProxied<super::interop_proto::BoolValue>) {

    unsafe {
      ::protobuf::__internal::runtime::message_set_sub_message(
        ::protobuf::AsMut::as_mut(self).inner,
        5,
        val
      );
    }
  }

  // response_status: optional message grpc.testing.EchoStatus
  pub fn has_response_status(&self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(6)
    }
  }
  pub fn clear_response_status(&mut self) {
    unsafe {
      self.inner.ptr().clear_field_at_index(
        6
      );
    }
  }
  pub fn response_status_opt(&self) -> ::std::option::Option<super::interop_proto::EchoStatusView<'_>> {
    self.has_response_status().then(|| self.response_status())
  }
  pub fn response_status(&self) -> super::interop_proto::EchoStatusView<'_> {
    let submsg = unsafe {
      self.inner.ptr().get_message_at_index(6)
    };
    submsg
        .map(|ptr| unsafe { ::protobuf::__internal::runtime::MessageViewInner::wrap(ptr).into() })
       .unwrap_or(super::interop_proto::EchoStatusView::default())
  }
  pub fn response_status_mut(&mut self) -> super::interop_proto::EchoStatusMut<'_> {
     let ptr = unsafe {
       self.inner.ptr_mut().get_or_create_mutable_message_at_index(
         6, self.inner.arena()
       ).unwrap()
     };
     ::protobuf::__internal::runtime::MessageMutInner::from_parent(
         self.as_message_mut_inner(::protobuf::__internal::Private),
         ptr
     ).into()
  }
  pub fn set_response_status(&mut self,
    val: impl ::protobuf::IntoProxied<super::interop_proto::EchoStatus>) {

    unsafe {
      ::protobuf::__internal::runtime::message_set_sub_message(
        ::protobuf::AsMut::as_mut(self).inner,
        6,
        val
      );
    }
  }

  // expect_compressed: optional message grpc.testing.BoolValue
  pub fn has_expect_compressed(&self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(7)
    }
  }
  pub fn clear_expect_compressed(&mut self) {
    unsafe {
      self.inner.ptr().clear_field_at_index(
        7
      );
    }
  }
  pub fn expect_compressed_opt(&self) -> ::std::option::Option<super::interop_proto::BoolValueView<'_>> {
    self.has_expect_compressed().then(|| self.expect_compressed())
  }
  pub fn expect_compressed(&self) -> super::interop_proto::BoolValueView<'_> {
    let submsg = unsafe {
      self.inner.ptr().get_message_at_index(7)
    };
    submsg
        .map(|ptr| unsafe { ::protobuf::__internal::runtime::MessageViewInner::wrap(ptr).into() })
       .unwrap_or(super::interop_proto::BoolValueView::default())
  }
  pub fn expect_compressed_mut(&mut self) -> super::interop_proto::BoolValueMut<'_> {
     let ptr = unsafe {
       self.inner.ptr_mut().get_or_create_mutable_message_at_index(
         7, self.inner.arena()
       ).unwrap()
     };
     ::protobuf::__internal::runtime::MessageMutInner::from_parent(
         self.as_message_mut_inner(::protobuf::__internal::Private),
         ptr
     ).into()
  }
  pub fn set_expect_compressed(&mut self,
    val: impl ::protobuf::IntoProxied<super::interop_proto::BoolValue>) {

    unsafe {
      ::protobuf::__internal::runtime::message_set_sub_message(
        ::protobuf::AsMut::as_mut(self).inner,
        7,
        val
      );
    }
  }

  // fill_server_id: optional bool
  pub fn fill_server_id(&self) -> bool {
    unsafe {
      // TODO: b/361751487: This .into() and .try_into() is only
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      // perfectly (and do an unchecked conversion for
      // i32->enum types, since even for closed enums we trust
      // upb to only return one of the named values).
      self.inner.ptr().get_bool_at_index(
        8, (false).into()
      ).try_into().unwrap()
    }
  }
  pub fn set_fill_server_id(&mut self, val: bool) {
    unsafe {
      // TODO: b/361751487: This .into() is only here
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      //perfectly.
      self.inner.ptr_mut().set_base_field_bool_at_index(
        8, val.into()
      )
    }
  }

  // orca_per_query_report: optional message grpc.testing.TestOrcaReport
  pub fn has_orca_per_query_report(&self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(9)
    }
  }
  pub fn clear_orca_per_query_report(&mut self) {
    unsafe {
      self.inner.ptr().clear_field_at_index(
        9
      );
    }
  }
  pub fn orca_per_query_report_opt(&self) -> ::std::option::Option<super::interop_proto::TestOrcaReportView<'_>> {
    self.has_orca_per_query_report().then(|| self.orca_per_query_report())
  }
  pub fn orca_per_query_report(&self) -> super::interop_proto::TestOrcaReportView<'_> {
    let submsg = unsafe {
      self.inner.ptr().get_message_at_index(9)
    };
    submsg
        .map(|ptr| unsafe { ::protobuf::__internal::runtime::MessageViewInner::wrap(ptr).into() })
       .unwrap_or(super::interop_proto::TestOrcaReportView::default())
  }
  pub fn orca_per_query_report_mut(&mut self) -> super::interop_proto::TestOrcaReportMut<'_> {
     let ptr = unsafe {
       self.inner.ptr_mut().get_or_create_mutable_message_at_index(
         9, self.inner.arena()
       ).unwrap()
     };
     ::protobuf::__internal::runtime::MessageMutInner::from_parent(
         self.as_message_mut_inner(::protobuf::__internal::Private),
         ptr
     ).into()
  }
  pub fn set_orca_per_query_report(&mut self,
    val: impl ::protobuf::IntoProxied<super::interop_proto::TestOrcaReport>) {

    unsafe {
      ::protobuf::__internal::runtime::message_set_sub_message(
        ::protobuf::AsMut::as_mut(self).inner,
        9,
        val
      );
    }
  }

}

// SAFETY:
// - `SimpleRequestMut` does not perform any shared mutation.
unsafe impl ::std::marker::Send for SimpleRequestMut<'_> {}

// SAFETY:
// - `SimpleRequestMut` does not perform any shared mutation.
unsafe impl ::std::marker::Sync for SimpleRequestMut<'_> {}

impl<'msg> ::protobuf::AsView for SimpleRequestMut<'msg> {
  type Proxied = SimpleRequest;
  fn as_view(&self) -> ::protobuf::View<'_, SimpleRequest> {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for SimpleRequestMut<'msg> {
  fn into_view<'shorter>(self) -> ::protobuf::View<'shorter, SimpleRequest>
  where
      'msg: 'shorter {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::AsMut for SimpleRequestMut<'msg> {
  type MutProxied = SimpleRequest;
  fn as_mut(&mut self) -> SimpleRequestMut<'msg> {
    self.inner.reborrow().into()
  }
}

impl<'msg> ::protobuf::IntoMut<'msg> for SimpleRequestMut<'msg> {
  fn into_mut<'shorter>(self) -> SimpleRequestMut<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

#[allow(dead_code)]
impl SimpleRequest {
  pub fn new() -> Self {
    Self { inner: ::protobuf::__internal::runtime::OwnedMessageInner::<Self>::new() }
  }


  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessageMutInner<'_, SimpleRequest> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner)
  }

  pub fn as_view(&self) -> SimpleRequestView<'_> {
    ::protobuf::__internal::runtime::MessageViewInner::view_of_owned(&self.inner).into()
  }

  pub fn as_mut(&mut self) -> SimpleRequestMut<'_> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner).into()
  }

  // response_type: optional enum grpc.testing.PayloadType
  pub fn response_type(&self) -> super::interop_proto::PayloadType {
    unsafe {
      // TODO: b/361751487: This .into() and .try_into() is only
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      // perfectly (and do an unchecked conversion for
      // i32->enum types, since even for closed enums we trust
      // upb to only return one of the named values).
      self.inner.ptr().get_i32_at_index(
        0, (super::interop_proto::PayloadType::Compressable).into()
      ).try_into().unwrap()
    }
  }
  pub fn set_response_type(&mut self, val: super::interop_proto::PayloadType) {
    unsafe {
      // TODO: b/361751487: This .into() is only here
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      //perfectly.
      self.inner.ptr_mut().set_base_field_i32_at_index(
        0, val.into()
      )
    }
  }

  // response_size: optional int32
  pub fn response_size(&self) -> i32 {
    unsafe {
      // TODO: b/361751487: This .into() and .try_into() is only
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      // perfectly (and do an unchecked conversion for
      // i32->enum types, since even for closed enums we trust
      // upb to only return one of the named values).
      self.inner.ptr().get_i32_at_index(
        1, (0i32).into()
      ).try_into().unwrap()
    }
  }
  pub fn set_response_size(&mut self, val: i32) {
    unsafe {
      // TODO: b/361751487: This .into() is only here
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      //perfectly.
      self.inner.ptr_mut().set_base_field_i32_at_index(
        1, val.into()
      )
    }
  }

  // payload: optional message grpc.testing.Payload
  pub fn has_payload(&self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(2)
    }
  }
  pub fn clear_payload(&mut self) {
    unsafe {
      self.inner.ptr().clear_field_at_index(
        2
      );
    }
  }
  pub fn payload_opt(&self) -> ::std::option::Option<super::interop_proto::PayloadView<'_>> {
    self.has_payload().then(|| self.payload())
  }
  pub fn payload(&self) -> super::interop_proto::PayloadView<'_> {
    let submsg = unsafe {
      self.inner.ptr().get_message_at_index(2)
    };
    submsg
        .map(|ptr| unsafe { ::protobuf::__internal::runtime::MessageViewInner::wrap(ptr).into() })
       .unwrap_or(super::interop_proto::PayloadView::default())
  }
  pub fn payload_mut(&mut self) -> super::interop_proto::PayloadMut<'_> {
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
  pub fn set_payload(&mut self,
    val: impl ::protobuf::IntoProxied<super::interop_proto::Payload>) {

    unsafe {
      ::protobuf::__internal::runtime::message_set_sub_message(
        ::protobuf::AsMut::as_mut(self).inner,
        2,
        val
      );
    }
  }

  // fill_username: optional bool
  pub fn fill_username(&self) -> bool {
    unsafe {
      // TODO: b/361751487: This .into() and .try_into() is only
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      // perfectly (and do an unchecked conversion for
      // i32->enum types, since even for closed enums we trust
      // upb to only return one of the named values).
      self.inner.ptr().get_bool_at_index(
        3, (false).into()
      ).try_into().unwrap()
    }
  }
  pub fn set_fill_username(&mut self, val: bool) {
    unsafe {
      // TODO: b/361751487: This .into() is only here
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      //perfectly.
      self.inner.ptr_mut().set_base_field_bool_at_index(
        3, val.into()
      )
    }
  }

  // fill_oauth_scope: optional bool
  pub fn fill_oauth_scope(&self) -> bool {
    unsafe {
      // TODO: b/361751487: This .into() and .try_into() is only
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      // perfectly (and do an unchecked conversion for
      // i32->enum types, since even for closed enums we trust
      // upb to only return one of the named values).
      self.inner.ptr().get_bool_at_index(
        4, (false).into()
      ).try_into().unwrap()
    }
  }
  pub fn set_fill_oauth_scope(&mut self, val: bool) {
    unsafe {
      // TODO: b/361751487: This .into() is only here
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      //perfectly.
      self.inner.ptr_mut().set_base_field_bool_at_index(
        4, val.into()
      )
    }
  }

  // response_compressed: optional message grpc.testing.BoolValue
  pub fn has_response_compressed(&self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(5)
    }
  }
  pub fn clear_response_compressed(&mut self) {
    unsafe {
      self.inner.ptr().clear_field_at_index(
        5
      );
    }
  }
  pub fn response_compressed_opt(&self) -> ::std::option::Option<super::interop_proto::BoolValueView<'_>> {
    self.has_response_compressed().then(|| self.response_compressed())
  }
  pub fn response_compressed(&self) -> super::interop_proto::BoolValueView<'_> {
    let submsg = unsafe {
      self.inner.ptr().get_message_at_index(5)
    };
    submsg
        .map(|ptr| unsafe { ::protobuf::__internal::runtime::MessageViewInner::wrap(ptr).into() })
       .unwrap_or(super::interop_proto::BoolValueView::default())
  }
  pub fn response_compressed_mut(&mut self) -> super::interop_proto::BoolValueMut<'_> {
     let ptr = unsafe {
       self.inner.ptr_mut().get_or_create_mutable_message_at_index(
         5, self.inner.arena()
       ).unwrap()
     };
     ::protobuf::__internal::runtime::MessageMutInner::from_parent(
         self.as_message_mut_inner(::protobuf::__internal::Private),
         ptr
     ).into()
  }
  pub fn set_response_compressed(&mut self,
    val: impl ::protobuf::IntoProxied<super::interop_proto::BoolValue>) {

    unsafe {
      ::protobuf::__internal::runtime::message_set_sub_message(
        ::protobuf::AsMut::as_mut(self).inner,
        5,
        val
      );
    }
  }

  // response_status: optional message grpc.testing.EchoStatus
  pub fn has_response_status(&self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(6)
    }
  }
  pub fn clear_response_status(&mut self) {
    unsafe {
      self.inner.ptr().clear_field_at_index(
        6
      );
    }
  }
  pub fn response_status_opt(&self) -> ::std::option::Option<super::interop_proto::EchoStatusView<'_>> {
    self.has_response_status().then(|| self.response_status())
  }
  pub fn response_status(&self) -> super::interop_proto::EchoStatusView<'_> {
    let submsg = unsafe {
      self.inner.ptr().get_message_at_index(6)
    };
    submsg
        .map(|ptr| unsafe { ::protobuf::__internal::runtime::MessageViewInner::wrap(ptr).into() })
       .unwrap_or(super::interop_proto::EchoStatusView::default())
  }
  pub fn response_status_mut(&mut self) -> super::interop_proto::EchoStatusMut<'_> {
     let ptr = unsafe {
       self.inner.ptr_mut().get_or_create_mutable_message_at_index(
         6, self.inner.arena()
       ).unwrap()
     };
     ::protobuf::__internal::runtime::MessageMutInner::from_parent(
         self.as_message_mut_inner(::protobuf::__internal::Private),
         ptr
     ).into()
  }
  pub fn set_response_status(&mut self,
    val: impl ::protobuf::IntoProxied<super::interop_proto::EchoStatus>) {

    unsafe {
      ::protobuf::__internal::runtime::message_set_sub_message(
        ::protobuf::AsMut::as_mut(self).inner,
        6,
        val
      );
    }
  }

  // expect_compressed: optional message grpc.testing.BoolValue
  pub fn has_expect_compressed(&self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(7)
    }
  }
  pub fn clear_expect_compressed(&mut self) {
    unsafe {
      self.inner.ptr().clear_field_at_index(
        7
      );
    }
  }
  pub fn expect_compressed_opt(&self) -> ::std::option::Option<super::interop_proto::BoolValueView<'_>> {
    self.has_expect_compressed().then(|| self.expect_compressed())
  }
  pub fn expect_compressed(&self) -> super::interop_proto::BoolValueView<'_> {
    let submsg = unsafe {
      self.inner.ptr().get_message_at_index(7)
    };
    submsg
        .map(|ptr| unsafe { ::protobuf::__internal::runtime::MessageViewInner::wrap(ptr).into() })
       .unwrap_or(super::interop_proto::BoolValueView::default())
  }
  pub fn expect_compressed_mut(&mut self) -> super::interop_proto::BoolValueMut<'_> {
     let ptr = unsafe {
       self.inner.ptr_mut().get_or_create_mutable_message_at_index(
         7, self.inner.arena()
       ).unwrap()
     };
     ::protobuf::__internal::runtime::MessageMutInner::from_parent(
         self.as_message_mut_inner(::protobuf::__internal::Private),
         ptr
     ).into()
  }
  pub fn set_expect_compressed(&mut self,
    val: impl ::protobuf::IntoProxied<super::interop_proto::BoolValue>) {

    unsafe {
      ::protobuf::__internal::runtime::message_set_sub_message(
        ::protobuf::AsMut::as_mut(self).inner,
        7,
        val
      );
    }
  }

  // fill_server_id: optional bool
  pub fn fill_server_id(&self) -> bool {
    unsafe {
      // TODO: b/361751487: This .into() and .try_into() is only
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      // perfectly (and do an unchecked conversion for
      // i32->enum types, since even for closed enums we trust
      // upb to only return one of the named values).
      self.inner.ptr().get_bool_at_index(
        8, (false).into()
      ).try_into().unwrap()
    }
  }
  pub fn set_fill_server_id(&mut self, val: bool) {
    unsafe {
      // TODO: b/361751487: This .into() is only here
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      //perfectly.
      self.inner.ptr_mut().set_base_field_bool_at_index(
        8, val.into()
      )
    }
  }

  // orca_per_query_report: optional message grpc.testing.TestOrcaReport
  pub fn has_orca_per_query_report(&self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(9)
    }
  }
  pub fn clear_orca_per_query_report(&mut self) {
    unsafe {
      self.inner.ptr().clear_field_at_index(
        9
      );
    }
  }
  pub fn orca_per_query_report_opt(&self) -> ::std::option::Option<super::interop_proto::TestOrcaReportView<'_>> {
    self.has_orca_per_query_report().then(|| self.orca_per_query_report())
  }
  pub fn orca_per_query_report(&self) -> super::interop_proto::TestOrcaReportView<'_> {
    let submsg = unsafe {
      self.inner.ptr().get_message_at_index(9)
    };
    submsg
        .map(|ptr| unsafe { ::protobuf::__internal::runtime::MessageViewInner::wrap(ptr).into() })
       .unwrap_or(super::interop_proto::TestOrcaReportView::default())
  }
  pub fn orca_per_query_report_mut(&mut self) -> super::interop_proto::TestOrcaReportMut<'_> {
     let ptr = unsafe {
       self.inner.ptr_mut().get_or_create_mutable_message_at_index(
         9, self.inner.arena()
       ).unwrap()
     };
     ::protobuf::__internal::runtime::MessageMutInner::from_parent(
         self.as_message_mut_inner(::protobuf::__internal::Private),
         ptr
     ).into()
  }
  pub fn set_orca_per_query_report(&mut self,
    val: impl ::protobuf::IntoProxied<super::interop_proto::TestOrcaReport>) {

    unsafe {
      ::protobuf::__internal::runtime::message_set_sub_message(
        ::protobuf::AsMut::as_mut(self).inner,
        9,
        val
      );
    }
  }

}  // impl SimpleRequest

impl ::std::ops::Drop for SimpleRequest {
  #[inline]
  fn drop(&mut self) {
  }
}

impl ::std::clone::Clone for SimpleRequest {
  fn clone(&self) -> Self {
    self.as_view().to_owned()
  }
}

impl ::protobuf::AsView for SimpleRequest {
  type Proxied = Self;
  fn as_view(&self) -> SimpleRequestView<'_> {
    self.as_view()
  }
}

impl ::protobuf::AsMut for SimpleRequest {
  type MutProxied = Self;
  fn as_mut(&mut self) -> SimpleRequestMut<'_> {
    self.as_mut()
  }
}

unsafe impl ::protobuf::__internal::runtime::AssociatedMiniTable for SimpleRequest {
  fn mini_table() -> ::protobuf::__internal::runtime::MiniTablePtr {
    static ONCE_LOCK: ::std::sync::OnceLock<::protobuf::__internal::runtime::MiniTableInitPtr> =
        ::std::sync::OnceLock::new();
    unsafe {
      ONCE_LOCK.get_or_init(|| {
        super::interop_proto::grpc__testing__SimpleRequest_msg_init.0 =
            ::protobuf::__internal::runtime::build_mini_table("$.P(P3/P/P333/Pa3");
        ::protobuf::__internal::runtime::link_mini_table(
            super::interop_proto::grpc__testing__SimpleRequest_msg_init.0, &[<super::interop_proto::Payload as ::protobuf::__internal::runtime::AssociatedMiniTable>::mini_table(),
            <super::interop_proto::BoolValue as ::protobuf::__internal::runtime::AssociatedMiniTable>::mini_table(),
            <super::interop_proto::EchoStatus as ::protobuf::__internal::runtime::AssociatedMiniTable>::mini_table(),
            <super::interop_proto::BoolValue as ::protobuf::__internal::runtime::AssociatedMiniTable>::mini_table(),
            <super::interop_proto::TestOrcaReport as ::protobuf::__internal::runtime::AssociatedMiniTable>::mini_table(),
            ], &[]);
        ::protobuf::__internal::runtime::MiniTableInitPtr(super::interop_proto::grpc__testing__SimpleRequest_msg_init.0)
      }).0
    }
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetArena for SimpleRequest {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for SimpleRequest {
  type Msg = SimpleRequest;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<SimpleRequest> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for SimpleRequest {
  type Msg = SimpleRequest;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<SimpleRequest> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for SimpleRequestMut<'_> {
  type Msg = SimpleRequest;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<SimpleRequest> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for SimpleRequestMut<'_> {
  type Msg = SimpleRequest;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<SimpleRequest> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for SimpleRequestView<'_> {
  type Msg = SimpleRequest;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<SimpleRequest> {
    self.inner.ptr()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetArena for SimpleRequestMut<'_> {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}



// This variable must not be referenced except by protobuf generated
// code.
pub(crate) static mut grpc__testing__SimpleResponse_msg_init: ::protobuf::__internal::runtime::MiniTableInitPtr =
    ::protobuf::__internal::runtime::MiniTableInitPtr(::protobuf::__internal::runtime::MiniTablePtr::dangling());
#[allow(non_camel_case_types)]
pub struct SimpleResponse {
  inner: ::protobuf::__internal::runtime::OwnedMessageInner<SimpleResponse>
}

impl ::protobuf::Message for SimpleResponse {
  type MessageView<'msg> = SimpleResponseView<'msg>;
  type MessageMut<'msg> = SimpleResponseMut<'msg>;
}

impl ::std::default::Default for SimpleResponse {
  fn default() -> Self {
    Self::new()
  }
}

impl ::std::fmt::Debug for SimpleResponse {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

// SAFETY:
// - `SimpleResponse` is `Sync` because it does not implement interior mutability.
//    Neither does `SimpleResponseMut`.
unsafe impl ::std::marker::Sync for SimpleResponse {}

// SAFETY:
// - `SimpleResponse` is `Send` because it uniquely owns its arena and does
//   not use thread-local data.
unsafe impl ::std::marker::Send for SimpleResponse {}

impl ::protobuf::Proxied for SimpleResponse {
  type View<'msg> = SimpleResponseView<'msg>;
}

impl ::protobuf::__internal::SealedInternal for SimpleResponse {}

impl ::protobuf::MutProxied for SimpleResponse {
  type Mut<'msg> = SimpleResponseMut<'msg>;
}

#[derive(Copy, Clone)]
#[allow(dead_code)]
pub struct SimpleResponseView<'msg> {
  inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, SimpleResponse>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for SimpleResponseView<'msg> {}

impl<'msg> ::protobuf::MessageView<'msg> for SimpleResponseView<'msg> {
  type Message = SimpleResponse;
}

impl ::std::fmt::Debug for SimpleResponseView<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl ::std::default::Default for SimpleResponseView<'_> {
  fn default() -> SimpleResponseView<'static> {
    ::protobuf::__internal::runtime::MessageViewInner::default().into()
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageViewInner<'msg, SimpleResponse>> for SimpleResponseView<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, SimpleResponse>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> SimpleResponseView<'msg> {

  pub fn to_owned(&self) -> SimpleResponse {
    ::protobuf::IntoProxied::into_proxied(*self, ::protobuf::__internal::Private)
  }

  // payload: optional message grpc.testing.Payload
  pub fn has_payload(self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(0)
    }
  }
  pub fn payload_opt(self) -> ::std::option::Option<super::interop_proto::PayloadView<'msg>> {
    self.has_payload().then(|| self.payload())
  }
  pub fn payload(self) -> super::interop_proto::PayloadView<'msg> {
    let submsg = unsafe {
      self.inner.ptr().get_message_at_index(0)
    };
    submsg
        .map(|ptr| unsafe { ::protobuf::__internal::runtime::MessageViewInner::wrap(ptr).into() })
       .unwrap_or(super::interop_proto::PayloadView::default())
  }

  // username: optional string
  pub fn username(self) -> ::protobuf::View<'msg, ::protobuf::ProtoString> {
    let str_view = unsafe {
      self.inner.ptr().get_string_at_index(
        1, (b"").into()
      )
    };
    ::protobuf::ProtoStr::from_utf8_unchecked(unsafe { str_view.as_ref() })
  }

  // oauth_scope: optional string
  pub fn oauth_scope(self) -> ::protobuf::View<'msg, ::protobuf::ProtoString> {
    let str_view = unsafe {
      self.inner.ptr().get_string_at_index(
        2, (b"").into()
      )
    };
    ::protobuf::ProtoStr::from_utf8_unchecked(unsafe { str_view.as_ref() })
  }

  // server_id: optional string
  pub fn server_id(self) -> ::protobuf::View<'msg, ::protobuf::ProtoString> {
    let str_view = unsafe {
      self.inner.ptr().get_string_at_index(
        3, (b"").into()
      )
    };
    ::protobuf::ProtoStr::from_utf8_unchecked(unsafe { str_view.as_ref() })
  }

}

// SAFETY:
// - `SimpleResponseView` is `Sync` because it does not support mutation.
unsafe impl ::std::marker::Sync for SimpleResponseView<'_> {}

// SAFETY:
// - `SimpleResponseView` is `Send` because while its alive a `SimpleResponseMut` cannot.
// - `SimpleResponseView` does not use thread-local data.
unsafe impl ::std::marker::Send for SimpleResponseView<'_> {}

impl<'msg> ::protobuf::AsView for SimpleResponseView<'msg> {
  type Proxied = SimpleResponse;
  fn as_view(&self) -> ::protobuf::View<'msg, SimpleResponse> {
    *self
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for SimpleResponseView<'msg> {
  fn into_view<'shorter>(self) -> SimpleResponseView<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

impl<'msg> ::protobuf::IntoProxied<SimpleResponse> for SimpleResponseView<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> SimpleResponse {
    let mut dst = SimpleResponse::new();
    assert!(unsafe {
      dst.inner.ptr_mut().deep_copy(self.inner.ptr(), dst.inner.arena())
    });
    dst
  }
}

impl<'msg> ::protobuf::IntoProxied<SimpleResponse> for SimpleResponseMut<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> SimpleResponse {
    ::protobuf::IntoProxied::into_proxied(::protobuf::IntoView::into_view(self), _private)
  }
}

impl ::protobuf::__internal::EntityType for SimpleResponse {
    type Tag = ::protobuf::__internal::entity_tag::MessageTag;
}

impl<'msg> ::protobuf::__internal::EntityType for SimpleResponseView<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::ViewProxyTag;
}

impl<'msg> ::protobuf::__internal::EntityType for SimpleResponseMut<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::MutProxyTag;
}

#[allow(dead_code)]
#[allow(non_camel_case_types)]
pub struct SimpleResponseMut<'msg> {
  inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, SimpleResponse>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for SimpleResponseMut<'msg> {}

impl<'msg> ::protobuf::MessageMut<'msg> for SimpleResponseMut<'msg> {
  type Message = SimpleResponse;
}

impl ::std::fmt::Debug for SimpleResponseMut<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageMutInner<'msg, SimpleResponse>> for SimpleResponseMut<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, SimpleResponse>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> SimpleResponseMut<'msg> {

  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private)
    -> ::protobuf::__internal::runtime::MessageMutInner<'msg, SimpleResponse> {
    self.inner.reborrow()
  }

  pub fn to_owned(&self) -> SimpleResponse {
    ::protobuf::AsView::as_view(self).to_owned()
  }

  // payload: optional message grpc.testing.Payload
  pub fn has_payload(&self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(0)
    }
  }
  pub fn clear_payload(&mut self) {
    unsafe {
      self.inner.ptr().clear_field_at_index(
        0
      );
    }
  }
  pub fn payload_opt(&self) -> ::std::option::Option<super::interop_proto::PayloadView<'_>> {
    self.has_payload().then(|| self.payload())
  }
  pub fn payload(&self) -> super::interop_proto::PayloadView<'_> {
    let submsg = unsafe {
      self.inner.ptr().get_message_at_index(0)
    };
    submsg
        .map(|ptr| unsafe { ::protobuf::__internal::runtime::MessageViewInner::wrap(ptr).into() })
       .unwrap_or(super::interop_proto::PayloadView::default())
  }
  pub fn payload_mut(&mut self) -> super::interop_proto::PayloadMut<'_> {
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
  pub fn set_payload(&mut self,
    val: impl ::protobuf::IntoProxied<super::interop_proto::Payload>) {

    unsafe {
      ::protobuf::__internal::runtime::message_set_sub_message(
        ::protobuf::AsMut::as_mut(self).inner,
        0,
        val
      );
    }
  }

  // username: optional string
  pub fn username(&self) -> ::protobuf::View<'_, ::protobuf::ProtoString> {
    let str_view = unsafe {
      self.inner.ptr().get_string_at_index(
        1, (b"").into()
      )
    };
    ::protobuf::ProtoStr::from_utf8_unchecked(unsafe { str_view.as_ref() })
  }
  pub fn set_username(&mut self, val: impl ::protobuf::IntoProxied<::protobuf::ProtoString>) {
    unsafe {
      ::protobuf::__internal::runtime::message_set_string_field(
        ::protobuf::AsMut::as_mut(self).inner,
        1,
        val);
    }
  }

  // oauth_scope: optional string
  pub fn oauth_scope(&self) -> ::protobuf::View<'_, ::protobuf::ProtoString> {
    let str_view = unsafe {
      self.inner.ptr().get_string_at_index(
        2, (b"").into()
      )
    };
    ::protobuf::ProtoStr::from_utf8_unchecked(unsafe { str_view.as_ref() })
  }
  pub fn set_oauth_scope(&mut self, val: impl ::protobuf::IntoProxied<::protobuf::ProtoString>) {
    unsafe {
      ::protobuf::__internal::runtime::message_set_string_field(
        ::protobuf::AsMut::as_mut(self).inner,
        2,
        val);
    }
  }

  // server_id: optional string
  pub fn server_id(&self) -> ::protobuf::View<'_, ::protobuf::ProtoString> {
    let str_view = unsafe {
      self.inner.ptr().get_string_at_index(
        3, (b"").into()
      )
    };
    ::protobuf::ProtoStr::from_utf8_unchecked(unsafe { str_view.as_ref() })
  }
  pub fn set_server_id(&mut self, val: impl ::protobuf::IntoProxied<::protobuf::ProtoString>) {
    unsafe {
      ::protobuf::__internal::runtime::message_set_string_field(
        ::protobuf::AsMut::as_mut(self).inner,
        3,
        val);
    }
  }

}

// SAFETY:
// - `SimpleResponseMut` does not perform any shared mutation.
unsafe impl ::std::marker::Send for SimpleResponseMut<'_> {}

// SAFETY:
// - `SimpleResponseMut` does not perform any shared mutation.
unsafe impl ::std::marker::Sync for SimpleResponseMut<'_> {}

impl<'msg> ::protobuf::AsView for SimpleResponseMut<'msg> {
  type Proxied = SimpleResponse;
  fn as_view(&self) -> ::protobuf::View<'_, SimpleResponse> {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for SimpleResponseMut<'msg> {
  fn into_view<'shorter>(self) -> ::protobuf::View<'shorter, SimpleResponse>
  where
      'msg: 'shorter {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::AsMut for SimpleResponseMut<'msg> {
  type MutProxied = SimpleResponse;
  fn as_mut(&mut self) -> SimpleResponseMut<'msg> {
    self.inner.reborrow().into()
  }
}

impl<'msg> ::protobuf::IntoMut<'msg> for SimpleResponseMut<'msg> {
  fn into_mut<'shorter>(self) -> SimpleResponseMut<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

#[allow(dead_code)]
impl SimpleResponse {
  pub fn new() -> Self {
    Self { inner: ::protobuf::__internal::runtime::OwnedMessageInner::<Self>::new() }
  }


  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessageMutInner<'_, SimpleResponse> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner)
  }

  pub fn as_view(&self) -> SimpleResponseView<'_> {
    ::protobuf::__internal::runtime::MessageViewInner::view_of_owned(&self.inner).into()
  }

  pub fn as_mut(&mut self) -> SimpleResponseMut<'_> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner).into()
  }

  // payload: optional message grpc.testing.Payload
  pub fn has_payload(&self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(0)
    }
  }
  pub fn clear_payload(&mut self) {
    unsafe {
      self.inner.ptr().clear_field_at_index(
        0
      );
    }
  }
  pub fn payload_opt(&self) -> ::std::option::Option<super::interop_proto::PayloadView<'_>> {
    self.has_payload().then(|| self.payload())
  }
  pub fn payload(&self) -> super::interop_proto::PayloadView<'_> {
    let submsg = unsafe {
      self.inner.ptr().get_message_at_index(0)
    };
    submsg
        .map(|ptr| unsafe { ::protobuf::__internal::runtime::MessageViewInner::wrap(ptr).into() })
       .unwrap_or(super::interop_proto::PayloadView::default())
  }
  pub fn payload_mut(&mut self) -> super::interop_proto::PayloadMut<'_> {
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
  pub fn set_payload(&mut self,
    val: impl ::protobuf::IntoProxied<super::interop_proto::Payload>) {

    unsafe {
      ::protobuf::__internal::runtime::message_set_sub_message(
        ::protobuf::AsMut::as_mut(self).inner,
        0,
        val
      );
    }
  }

  // username: optional string
  pub fn username(&self) -> ::protobuf::View<'_, ::protobuf::ProtoString> {
    let str_view = unsafe {
      self.inner.ptr().get_string_at_index(
        1, (b"").into()
      )
    };
    ::protobuf::ProtoStr::from_utf8_unchecked(unsafe { str_view.as_ref() })
  }
  pub fn set_username(&mut self, val: impl ::protobuf::IntoProxied<::protobuf::ProtoString>) {
    unsafe {
      ::protobuf::__internal::runtime::message_set_string_field(
        ::protobuf::AsMut::as_mut(self).inner,
        1,
        val);
    }
  }

  // oauth_scope: optional string
  pub fn oauth_scope(&self) -> ::protobuf::View<'_, ::protobuf::ProtoString> {
    let str_view = unsafe {
      self.inner.ptr().get_string_at_index(
        2, (b"").into()
      )
    };
    ::protobuf::ProtoStr::from_utf8_unchecked(unsafe { str_view.as_ref() })
  }
  pub fn set_oauth_scope(&mut self, val: impl ::protobuf::IntoProxied<::protobuf::ProtoString>) {
    unsafe {
      ::protobuf::__internal::runtime::message_set_string_field(
        ::protobuf::AsMut::as_mut(self).inner,
        2,
        val);
    }
  }

  // server_id: optional string
  pub fn server_id(&self) -> ::protobuf::View<'_, ::protobuf::ProtoString> {
    let str_view = unsafe {
      self.inner.ptr().get_string_at_index(
        3, (b"").into()
      )
    };
    ::protobuf::ProtoStr::from_utf8_unchecked(unsafe { str_view.as_ref() })
  }
  pub fn set_server_id(&mut self, val: impl ::protobuf::IntoProxied<::protobuf::ProtoString>) {
    unsafe {
      ::protobuf::__internal::runtime::message_set_string_field(
        ::protobuf::AsMut::as_mut(self).inner,
        3,
        val);
    }
  }

}  // impl SimpleResponse

impl ::std::ops::Drop for SimpleResponse {
  #[inline]
  fn drop(&mut self) {
  }
}

impl ::std::clone::Clone for SimpleResponse {
  fn clone(&self) -> Self {
    self.as_view().to_owned()
  }
}

impl ::protobuf::AsView for SimpleResponse {
  type Proxied = Self;
  fn as_view(&self) -> SimpleResponseView<'_> {
    self.as_view()
  }
}

impl ::protobuf::AsMut for SimpleResponse {
  type MutProxied = Self;
  fn as_mut(&mut self) -> SimpleResponseMut<'_> {
    self.as_mut()
  }
}

unsafe impl ::protobuf::__internal::runtime::AssociatedMiniTable for SimpleResponse {
  fn mini_table() -> ::protobuf::__internal::runtime::MiniTablePtr {
    static ONCE_LOCK: ::std::sync::OnceLock<::protobuf::__internal::runtime::MiniTableInitPtr> =
        ::std::sync::OnceLock::new();
    unsafe {
      ONCE_LOCK.get_or_init(|| {
        super::interop_proto::grpc__testing__SimpleResponse_msg_init.0 =
            ::protobuf::__internal::runtime::build_mini_table("$31X1X1X");
        ::protobuf::__internal::runtime::link_mini_table(
            super::interop_proto::grpc__testing__SimpleResponse_msg_init.0, &[<super::interop_proto::Payload as ::protobuf::__internal::runtime::AssociatedMiniTable>::mini_table(),
            ], &[]);
        ::protobuf::__internal::runtime::MiniTableInitPtr(super::interop_proto::grpc__testing__SimpleResponse_msg_init.0)
      }).0
    }
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetArena for SimpleResponse {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for SimpleResponse {
  type Msg = SimpleResponse;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<SimpleResponse> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for SimpleResponse {
  type Msg = SimpleResponse;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<SimpleResponse> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for SimpleResponseMut<'_> {
  type Msg = SimpleResponse;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<SimpleResponse> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for SimpleResponseMut<'_> {
  type Msg = SimpleResponse;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<SimpleResponse> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for SimpleResponseView<'_> {
  type Msg = SimpleResponse;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<SimpleResponse> {
    self.inner.ptr()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetArena for SimpleResponseMut<'_> {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}



// This variable must not be referenced except by protobuf generated
// code.
pub(crate) static mut grpc__testing__StreamingInputCallRequest_msg_init: ::protobuf::__internal::runtime::MiniTableInitPtr =
    ::protobuf::__internal::runtime::MiniTableInitPtr(::protobuf::__internal::runtime::MiniTablePtr::dangling());
#[allow(non_camel_case_types)]
pub struct StreamingInputCallRequest {
  inner: ::protobuf::__internal::runtime::OwnedMessageInner<StreamingInputCallRequest>
}

impl ::protobuf::Message for StreamingInputCallRequest {
  type MessageView<'msg> = StreamingInputCallRequestView<'msg>;
  type MessageMut<'msg> = StreamingInputCallRequestMut<'msg>;
}

impl ::std::default::Default for StreamingInputCallRequest {
  fn default() -> Self {
    Self::new()
  }
}

impl ::std::fmt::Debug for StreamingInputCallRequest {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

// SAFETY:
// - `StreamingInputCallRequest` is `Sync` because it does not implement interior mutability.
//    Neither does `StreamingInputCallRequestMut`.
unsafe impl ::std::marker::Sync for StreamingInputCallRequest {}

// SAFETY:
// - `StreamingInputCallRequest` is `Send` because it uniquely owns its arena and does
//   not use thread-local data.
unsafe impl ::std::marker::Send for StreamingInputCallRequest {}

impl ::protobuf::Proxied for StreamingInputCallRequest {
  type View<'msg> = StreamingInputCallRequestView<'msg>;
}

impl ::protobuf::__internal::SealedInternal for StreamingInputCallRequest {}

impl ::protobuf::MutProxied for StreamingInputCallRequest {
  type Mut<'msg> = StreamingInputCallRequestMut<'msg>;
}

#[derive(Copy, Clone)]
#[allow(dead_code)]
pub struct StreamingInputCallRequestView<'msg> {
  inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, StreamingInputCallRequest>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for StreamingInputCallRequestView<'msg> {}

impl<'msg> ::protobuf::MessageView<'msg> for StreamingInputCallRequestView<'msg> {
  type Message = StreamingInputCallRequest;
}

impl ::std::fmt::Debug for StreamingInputCallRequestView<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl ::std::default::Default for StreamingInputCallRequestView<'_> {
  fn default() -> StreamingInputCallRequestView<'static> {
    ::protobuf::__internal::runtime::MessageViewInner::default().into()
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageViewInner<'msg, StreamingInputCallRequest>> for StreamingInputCallRequestView<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, StreamingInputCallRequest>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> StreamingInputCallRequestView<'msg> {

  pub fn to_owned(&self) -> StreamingInputCallRequest {
    ::protobuf::IntoProxied::into_proxied(*self, ::protobuf::__internal::Private)
  }

  // payload: optional message grpc.testing.Payload
  pub fn has_payload(self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(0)
    }
  }
  pub fn payload_opt(self) -> ::std::option::Option<super::interop_proto::PayloadView<'msg>> {
    self.has_payload().then(|| self.payload())
  }
  pub fn payload(self) -> super::interop_proto::PayloadView<'msg> {
    let submsg = unsafe {
      self.inner.ptr().get_message_at_index(0)
    };
    submsg
        .map(|ptr| unsafe { ::protobuf::__internal::runtime::MessageViewInner::wrap(ptr).into() })
       .unwrap_or(super::interop_proto::PayloadView::default())
  }

  // expect_compressed: optional message grpc.testing.BoolValue
  pub fn has_expect_compressed(self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(1)
    }
  }
  pub fn expect_compressed_opt(self) -> ::std::option::Option<super::interop_proto::BoolValueView<'msg>> {
    self.has_expect_compressed().then(|| self.expect_compressed())
  }
  pub fn expect_compressed(self) -> super::interop_proto::BoolValueView<'msg> {
    let submsg = unsafe {
      self.inner.ptr().get_message_at_index(1)
    };
    submsg
        .map(|ptr| unsafe { ::protobuf::__internal::runtime::MessageViewInner::wrap(ptr).into() })
       .unwrap_or(super::interop_proto::BoolValueView::default())
  }

}

// SAFETY:
// - `StreamingInputCallRequestView` is `Sync` because it does not support mutation.
unsafe impl ::std::marker::Sync for StreamingInputCallRequestView<'_> {}

// SAFETY:
// - `StreamingInputCallRequestView` is `Send` because while its alive a `StreamingInputCallRequestMut` cannot.
// - `StreamingInputCallRequestView` does not use thread-local data.
unsafe impl ::std::marker::Send for StreamingInputCallRequestView<'_> {}

impl<'msg> ::protobuf::AsView for StreamingInputCallRequestView<'msg> {
  type Proxied = StreamingInputCallRequest;
  fn as_view(&self) -> ::protobuf::View<'msg, StreamingInputCallRequest> {
    *self
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for StreamingInputCallRequestView<'msg> {
  fn into_view<'shorter>(self) -> StreamingInputCallRequestView<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

impl<'msg> ::protobuf::IntoProxied<StreamingInputCallRequest> for StreamingInputCallRequestView<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> StreamingInputCallRequest {
    let mut dst = StreamingInputCallRequest::new();
    assert!(unsafe {
      dst.inner.ptr_mut().deep_copy(self.inner.ptr(), dst.inner.arena())
    });
    dst
  }
}

impl<'msg> ::protobuf::IntoProxied<StreamingInputCallRequest> for StreamingInputCallRequestMut<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> StreamingInputCallRequest {
    ::protobuf::IntoProxied::into_proxied(::protobuf::IntoView::into_view(self), _private)
  }
}

impl ::protobuf::__internal::EntityType for StreamingInputCallRequest {
    type Tag = ::protobuf::__internal::entity_tag::MessageTag;
}

impl<'msg> ::protobuf::__internal::EntityType for StreamingInputCallRequestView<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::ViewProxyTag;
}

impl<'msg> ::protobuf::__internal::EntityType for StreamingInputCallRequestMut<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::MutProxyTag;
}

#[allow(dead_code)]
#[allow(non_camel_case_types)]
pub struct StreamingInputCallRequestMut<'msg> {
  inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, StreamingInputCallRequest>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for StreamingInputCallRequestMut<'msg> {}

impl<'msg> ::protobuf::MessageMut<'msg> for StreamingInputCallRequestMut<'msg> {
  type Message = StreamingInputCallRequest;
}

impl ::std::fmt::Debug for StreamingInputCallRequestMut<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageMutInner<'msg, StreamingInputCallRequest>> for StreamingInputCallRequestMut<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, StreamingInputCallRequest>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> StreamingInputCallRequestMut<'msg> {

  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private)
    -> ::protobuf::__internal::runtime::MessageMutInner<'msg, StreamingInputCallRequest> {
    self.inner.reborrow()
  }

  pub fn to_owned(&self) -> StreamingInputCallRequest {
    ::protobuf::AsView::as_view(self).to_owned()
  }

  // payload: optional message grpc.testing.Payload
  pub fn has_payload(&self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(0)
    }
  }
  pub fn clear_payload(&mut self) {
    unsafe {
      self.inner.ptr().clear_field_at_index(
        0
      );
    }
  }
  pub fn payload_opt(&self) -> ::std::option::Option<super::interop_proto::PayloadView<'_>> {
    self.has_payload().then(|| self.payload())
  }
  pub fn payload(&self) -> super::interop_proto::PayloadView<'_> {
    let submsg = unsafe {
      self.inner.ptr().get_message_at_index(0)
    };
    submsg
        .map(|ptr| unsafe { ::protobuf::__internal::runtime::MessageViewInner::wrap(ptr).into() })
       .unwrap_or(super::interop_proto::PayloadView::default())
  }
  pub fn payload_mut(&mut self) -> super::interop_proto::PayloadMut<'_> {
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
  pub fn set_payload(&mut self,
    val: impl ::protobuf::IntoProxied<super::interop_proto::Payload>) {

    unsafe {
      ::protobuf::__internal::runtime::message_set_sub_message(
        ::protobuf::AsMut::as_mut(self).inner,
        0,
        val
      );
    }
  }

  // expect_compressed: optional message grpc.testing.BoolValue
  pub fn has_expect_compressed(&self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(1)
    }
  }
  pub fn clear_expect_compressed(&mut self) {
    unsafe {
      self.inner.ptr().clear_field_at_index(
        1
      );
    }
  }
  pub fn expect_compressed_opt(&self) -> ::std::option::Option<super::interop_proto::BoolValueView<'_>> {
    self.has_expect_compressed().then(|| self.expect_compressed())
  }
  pub fn expect_compressed(&self) -> super::interop_proto::BoolValueView<'_> {
    let submsg = unsafe {
      self.inner.ptr().get_message_at_index(1)
    };
    submsg
        .map(|ptr| unsafe { ::protobuf::__internal::runtime::MessageViewInner::wrap(ptr).into() })
       .unwrap_or(super::interop_proto::BoolValueView::default())
  }
  pub fn expect_compressed_mut(&mut self) -> super::interop_proto::BoolValueMut<'_> {
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
  pub fn set_expect_compressed(&mut self,
    val: impl ::protobuf::IntoProxied<super::interop_proto::BoolValue>) {

    unsafe {
      ::protobuf::__internal::runtime::message_set_sub_message(
        ::protobuf::AsMut::as_mut(self).inner,
        1,
        val
      );
    }
  }

}

// SAFETY:
// - `StreamingInputCallRequestMut` does not perform any shared mutation.
unsafe impl ::std::marker::Send for StreamingInputCallRequestMut<'_> {}

// SAFETY:
// - `StreamingInputCallRequestMut` does not perform any shared mutation.
unsafe impl ::std::marker::Sync for StreamingInputCallRequestMut<'_> {}

impl<'msg> ::protobuf::AsView for StreamingInputCallRequestMut<'msg> {
  type Proxied = StreamingInputCallRequest;
  fn as_view(&self) -> ::protobuf::View<'_, StreamingInputCallRequest> {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for StreamingInputCallRequestMut<'msg> {
  fn into_view<'shorter>(self) -> ::protobuf::View<'shorter, StreamingInputCallRequest>
  where
      'msg: 'shorter {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::AsMut for StreamingInputCallRequestMut<'msg> {
  type MutProxied = StreamingInputCallRequest;
  fn as_mut(&mut self) -> StreamingInputCallRequestMut<'msg> {
    self.inner.reborrow().into()
  }
}

impl<'msg> ::protobuf::IntoMut<'msg> for StreamingInputCallRequestMut<'msg> {
  fn into_mut<'shorter>(self) -> StreamingInputCallRequestMut<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

#[allow(dead_code)]
impl StreamingInputCallRequest {
  pub fn new() -> Self {
    Self { inner: ::protobuf::__internal::runtime::OwnedMessageInner::<Self>::new() }
  }


  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessageMutInner<'_, StreamingInputCallRequest> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner)
  }

  pub fn as_view(&self) -> StreamingInputCallRequestView<'_> {
    ::protobuf::__internal::runtime::MessageViewInner::view_of_owned(&self.inner).into()
  }

  pub fn as_mut(&mut self) -> StreamingInputCallRequestMut<'_> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner).into()
  }

  // payload: optional message grpc.testing.Payload
  pub fn has_payload(&self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(0)
    }
  }
  pub fn clear_payload(&mut self) {
    unsafe {
      self.inner.ptr().clear_field_at_index(
        0
      );
    }
  }
  pub fn payload_opt(&self) -> ::std::option::Option<super::interop_proto::PayloadView<'_>> {
    self.has_payload().then(|| self.payload())
  }
  pub fn payload(&self) -> super::interop_proto::PayloadView<'_> {
    let submsg = unsafe {
      self.inner.ptr().get_message_at_index(0)
    };
    submsg
        .map(|ptr| unsafe { ::protobuf::__internal::runtime::MessageViewInner::wrap(ptr).into() })
       .unwrap_or(super::interop_proto::PayloadView::default())
  }
  pub fn payload_mut(&mut self) -> super::interop_proto::PayloadMut<'_> {
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
  pub fn set_payload(&mut self,
    val: impl ::protobuf::IntoProxied<super::interop_proto::Payload>) {

    unsafe {
      ::protobuf::__internal::runtime::message_set_sub_message(
        ::protobuf::AsMut::as_mut(self).inner,
        0,
        val
      );
    }
  }

  // expect_compressed: optional message grpc.testing.BoolValue
  pub fn has_expect_compressed(&self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(1)
    }
  }
  pub fn clear_expect_compressed(&mut self) {
    unsafe {
      self.inner.ptr().clear_field_at_index(
        1
      );
    }
  }
  pub fn expect_compressed_opt(&self) -> ::std::option::Option<super::interop_proto::BoolValueView<'_>> {
    self.has_expect_compressed().then(|| self.expect_compressed())
  }
  pub fn expect_compressed(&self) -> super::interop_proto::BoolValueView<'_> {
    let submsg = unsafe {
      self.inner.ptr().get_message_at_index(1)
    };
    submsg
        .map(|ptr| unsafe { ::protobuf::__internal::runtime::MessageViewInner::wrap(ptr).into() })
       .unwrap_or(super::interop_proto::BoolValueView::default())
  }
  pub fn expect_compressed_mut(&mut self) -> super::interop_proto::BoolValueMut<'_> {
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
  pub fn set_expect_compressed(&mut self,
    val: impl ::protobuf::IntoProxied<super::interop_proto::BoolValue>) {

    unsafe {
      ::protobuf::__internal::runtime::message_set_sub_message(
        ::protobuf::AsMut::as_mut(self).inner,
        1,
        val
      );
    }
  }

}  // impl StreamingInputCallRequest

impl ::std::ops::Drop for StreamingInputCallRequest {
  #[inline]
  fn drop(&mut self) {
  }
}

impl ::std::clone::Clone for StreamingInputCallRequest {
  fn clone(&self) -> Self {
    self.as_view().to_owned()
  }
}

impl ::protobuf::AsView for StreamingInputCallRequest {
  type Proxied = Self;
  fn as_view(&self) -> StreamingInputCallRequestView<'_> {
    self.as_view()
  }
}

impl ::protobuf::AsMut for StreamingInputCallRequest {
  type MutProxied = Self;
  fn as_mut(&mut self) -> StreamingInputCallRequestMut<'_> {
    self.as_mut()
  }
}

unsafe impl ::protobuf::__internal::runtime::AssociatedMiniTable for StreamingInputCallRequest {
  fn mini_table() -> ::protobuf::__internal::runtime::MiniTablePtr {
    static ONCE_LOCK: ::std::sync::OnceLock<::protobuf::__internal::runtime::MiniTableInitPtr> =
        ::std::sync::OnceLock::new();
    unsafe {
      ONCE_LOCK.get_or_init(|| {
        super::interop_proto::grpc__testing__StreamingInputCallRequest_msg_init.0 =
            ::protobuf::__internal::runtime::build_mini_table("$33");
        ::protobuf::__internal::runtime::link_mini_table(
            super::interop_proto::grpc__testing__StreamingInputCallRequest_msg_init.0, &[<super::interop_proto::Payload as ::protobuf::__internal::runtime::AssociatedMiniTable>::mini_table(),
            <super::interop_proto::BoolValue as ::protobuf::__internal::runtime::AssociatedMiniTable>::mini_table(),
            ], &[]);
        ::protobuf::__internal::runtime::MiniTableInitPtr(super::interop_proto::grpc__testing__StreamingInputCallRequest_msg_init.0)
      }).0
    }
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetArena for StreamingInputCallRequest {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for StreamingInputCallRequest {
  type Msg = StreamingInputCallRequest;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<StreamingInputCallRequest> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for StreamingInputCallRequest {
  type Msg = StreamingInputCallRequest;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<StreamingInputCallRequest> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for StreamingInputCallRequestMut<'_> {
  type Msg = StreamingInputCallRequest;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<StreamingInputCallRequest> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for StreamingInputCallRequestMut<'_> {
  type Msg = StreamingInputCallRequest;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<StreamingInputCallRequest> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for StreamingInputCallRequestView<'_> {
  type Msg = StreamingInputCallRequest;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<StreamingInputCallRequest> {
    self.inner.ptr()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetArena for StreamingInputCallRequestMut<'_> {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}



// This variable must not be referenced except by protobuf generated
// code.
pub(crate) static mut grpc__testing__StreamingInputCallResponse_msg_init: ::protobuf::__internal::runtime::MiniTableInitPtr =
    ::protobuf::__internal::runtime::MiniTableInitPtr(::protobuf::__internal::runtime::MiniTablePtr::dangling());
#[allow(non_camel_case_types)]
pub struct StreamingInputCallResponse {
  inner: ::protobuf::__internal::runtime::OwnedMessageInner<StreamingInputCallResponse>
}

impl ::protobuf::Message for StreamingInputCallResponse {
  type MessageView<'msg> = StreamingInputCallResponseView<'msg>;
  type MessageMut<'msg> = StreamingInputCallResponseMut<'msg>;
}

impl ::std::default::Default for StreamingInputCallResponse {
  fn default() -> Self {
    Self::new()
  }
}

impl ::std::fmt::Debug for StreamingInputCallResponse {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

// SAFETY:
// - `StreamingInputCallResponse` is `Sync` because it does not implement interior mutability.
//    Neither does `StreamingInputCallResponseMut`.
unsafe impl ::std::marker::Sync for StreamingInputCallResponse {}

// SAFETY:
// - `StreamingInputCallResponse` is `Send` because it uniquely owns its arena and does
//   not use thread-local data.
unsafe impl ::std::marker::Send for StreamingInputCallResponse {}

impl ::protobuf::Proxied for StreamingInputCallResponse {
  type View<'msg> = StreamingInputCallResponseView<'msg>;
}

impl ::protobuf::__internal::SealedInternal for StreamingInputCallResponse {}

impl ::protobuf::MutProxied for StreamingInputCallResponse {
  type Mut<'msg> = StreamingInputCallResponseMut<'msg>;
}

#[derive(Copy, Clone)]
#[allow(dead_code)]
pub struct StreamingInputCallResponseView<'msg> {
  inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, StreamingInputCallResponse>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for StreamingInputCallResponseView<'msg> {}

impl<'msg> ::protobuf::MessageView<'msg> for StreamingInputCallResponseView<'msg> {
  type Message = StreamingInputCallResponse;
}

impl ::std::fmt::Debug for StreamingInputCallResponseView<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl ::std::default::Default for StreamingInputCallResponseView<'_> {
  fn default() -> StreamingInputCallResponseView<'static> {
    ::protobuf::__internal::runtime::MessageViewInner::default().into()
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageViewInner<'msg, StreamingInputCallResponse>> for StreamingInputCallResponseView<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, StreamingInputCallResponse>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> StreamingInputCallResponseView<'msg> {

  pub fn to_owned(&self) -> StreamingInputCallResponse {
    ::protobuf::IntoProxied::into_proxied(*self, ::protobuf::__internal::Private)
  }

  // aggregated_payload_size: optional int32
  pub fn aggregated_payload_size(self) -> i32 {
    unsafe {
      // TODO: b/361751487: This .into() and .try_into() is only
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      // perfectly (and do an unchecked conversion for
      // i32->enum types, since even for closed enums we trust
      // upb to only return one of the named values).
      self.inner.ptr().get_i32_at_index(
        0, (0i32).into()
      ).try_into().unwrap()
    }
  }

}

// SAFETY:
// - `StreamingInputCallResponseView` is `Sync` because it does not support mutation.
unsafe impl ::std::marker::Sync for StreamingInputCallResponseView<'_> {}

// SAFETY:
// - `StreamingInputCallResponseView` is `Send` because while its alive a `StreamingInputCallResponseMut` cannot.
// - `StreamingInputCallResponseView` does not use thread-local data.
unsafe impl ::std::marker::Send for StreamingInputCallResponseView<'_> {}

impl<'msg> ::protobuf::AsView for StreamingInputCallResponseView<'msg> {
  type Proxied = StreamingInputCallResponse;
  fn as_view(&self) -> ::protobuf::View<'msg, StreamingInputCallResponse> {
    *self
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for StreamingInputCallResponseView<'msg> {
  fn into_view<'shorter>(self) -> StreamingInputCallResponseView<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

impl<'msg> ::protobuf::IntoProxied<StreamingInputCallResponse> for StreamingInputCallResponseView<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> StreamingInputCallResponse {
    let mut dst = StreamingInputCallResponse::new();
    assert!(unsafe {
      dst.inner.ptr_mut().deep_copy(self.inner.ptr(), dst.inner.arena())
    });
    dst
  }
}

impl<'msg> ::protobuf::IntoProxied<StreamingInputCallResponse> for StreamingInputCallResponseMut<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> StreamingInputCallResponse {
    ::protobuf::IntoProxied::into_proxied(::protobuf::IntoView::into_view(self), _private)
  }
}

impl ::protobuf::__internal::EntityType for StreamingInputCallResponse {
    type Tag = ::protobuf::__internal::entity_tag::MessageTag;
}

impl<'msg> ::protobuf::__internal::EntityType for StreamingInputCallResponseView<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::ViewProxyTag;
}

impl<'msg> ::protobuf::__internal::EntityType for StreamingInputCallResponseMut<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::MutProxyTag;
}

#[allow(dead_code)]
#[allow(non_camel_case_types)]
pub struct StreamingInputCallResponseMut<'msg> {
  inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, StreamingInputCallResponse>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for StreamingInputCallResponseMut<'msg> {}

impl<'msg> ::protobuf::MessageMut<'msg> for StreamingInputCallResponseMut<'msg> {
  type Message = StreamingInputCallResponse;
}

impl ::std::fmt::Debug for StreamingInputCallResponseMut<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageMutInner<'msg, StreamingInputCallResponse>> for StreamingInputCallResponseMut<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, StreamingInputCallResponse>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> StreamingInputCallResponseMut<'msg> {

  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private)
    -> ::protobuf::__internal::runtime::MessageMutInner<'msg, StreamingInputCallResponse> {
    self.inner.reborrow()
  }

  pub fn to_owned(&self) -> StreamingInputCallResponse {
    ::protobuf::AsView::as_view(self).to_owned()
  }

  // aggregated_payload_size: optional int32
  pub fn aggregated_payload_size(&self) -> i32 {
    unsafe {
      // TODO: b/361751487: This .into() and .try_into() is only
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      // perfectly (and do an unchecked conversion for
      // i32->enum types, since even for closed enums we trust
      // upb to only return one of the named values).
      self.inner.ptr().get_i32_at_index(
        0, (0i32).into()
      ).try_into().unwrap()
    }
  }
  pub fn set_aggregated_payload_size(&mut self, val: i32) {
    unsafe {
      // TODO: b/361751487: This .into() is only here
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      //perfectly.
      self.inner.ptr_mut().set_base_field_i32_at_index(
        0, val.into()
      )
    }
  }

}

// SAFETY:
// - `StreamingInputCallResponseMut` does not perform any shared mutation.
unsafe impl ::std::marker::Send for StreamingInputCallResponseMut<'_> {}

// SAFETY:
// - `StreamingInputCallResponseMut` does not perform any shared mutation.
unsafe impl ::std::marker::Sync for StreamingInputCallResponseMut<'_> {}

impl<'msg> ::protobuf::AsView for StreamingInputCallResponseMut<'msg> {
  type Proxied = StreamingInputCallResponse;
  fn as_view(&self) -> ::protobuf::View<'_, StreamingInputCallResponse> {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for StreamingInputCallResponseMut<'msg> {
  fn into_view<'shorter>(self) -> ::protobuf::View<'shorter, StreamingInputCallResponse>
  where
      'msg: 'shorter {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::AsMut for StreamingInputCallResponseMut<'msg> {
  type MutProxied = StreamingInputCallResponse;
  fn as_mut(&mut self) -> StreamingInputCallResponseMut<'msg> {
    self.inner.reborrow().into()
  }
}

impl<'msg> ::protobuf::IntoMut<'msg> for StreamingInputCallResponseMut<'msg> {
  fn into_mut<'shorter>(self) -> StreamingInputCallResponseMut<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

#[allow(dead_code)]
impl StreamingInputCallResponse {
  pub fn new() -> Self {
    Self { inner: ::protobuf::__internal::runtime::OwnedMessageInner::<Self>::new() }
  }


  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessageMutInner<'_, StreamingInputCallResponse> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner)
  }

  pub fn as_view(&self) -> StreamingInputCallResponseView<'_> {
    ::protobuf::__internal::runtime::MessageViewInner::view_of_owned(&self.inner).into()
  }

  pub fn as_mut(&mut self) -> StreamingInputCallResponseMut<'_> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner).into()
  }

  // aggregated_payload_size: optional int32
  pub fn aggregated_payload_size(&self) -> i32 {
    unsafe {
      // TODO: b/361751487: This .into() and .try_into() is only
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      // perfectly (and do an unchecked conversion for
      // i32->enum types, since even for closed enums we trust
      // upb to only return one of the named values).
      self.inner.ptr().get_i32_at_index(
        0, (0i32).into()
      ).try_into().unwrap()
    }
  }
  pub fn set_aggregated_payload_size(&mut self, val: i32) {
    unsafe {
      // TODO: b/361751487: This .into() is only here
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      //perfectly.
      self.inner.ptr_mut().set_base_field_i32_at_index(
        0, val.into()
      )
    }
  }

}  // impl StreamingInputCallResponse

impl ::std::ops::Drop for StreamingInputCallResponse {
  #[inline]
  fn drop(&mut self) {
  }
}

impl ::std::clone::Clone for StreamingInputCallResponse {
  fn clone(&self) -> Self {
    self.as_view().to_owned()
  }
}

impl ::protobuf::AsView for StreamingInputCallResponse {
  type Proxied = Self;
  fn as_view(&self) -> StreamingInputCallResponseView<'_> {
    self.as_view()
  }
}

impl ::protobuf::AsMut for StreamingInputCallResponse {
  type MutProxied = Self;
  fn as_mut(&mut self) -> StreamingInputCallResponseMut<'_> {
    self.as_mut()
  }
}

unsafe impl ::protobuf::__internal::runtime::AssociatedMiniTable for StreamingInputCallResponse {
  fn mini_table() -> ::protobuf::__internal::runtime::MiniTablePtr {
    static ONCE_LOCK: ::std::sync::OnceLock<::protobuf::__internal::runtime::MiniTableInitPtr> =
        ::std::sync::OnceLock::new();
    unsafe {
      ONCE_LOCK.get_or_init(|| {
        super::interop_proto::grpc__testing__StreamingInputCallResponse_msg_init.0 =
            ::protobuf::__internal::runtime::build_mini_table("$(P");
        ::protobuf::__internal::runtime::link_mini_table(
            super::interop_proto::grpc__testing__StreamingInputCallResponse_msg_init.0, &[], &[]);
        ::protobuf::__internal::runtime::MiniTableInitPtr(super::interop_proto::grpc__testing__StreamingInputCallResponse_msg_init.0)
      }).0
    }
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetArena for StreamingInputCallResponse {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for StreamingInputCallResponse {
  type Msg = StreamingInputCallResponse;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<StreamingInputCallResponse> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for StreamingInputCallResponse {
  type Msg = StreamingInputCallResponse;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<StreamingInputCallResponse> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for StreamingInputCallResponseMut<'_> {
  type Msg = StreamingInputCallResponse;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<StreamingInputCallResponse> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for StreamingInputCallResponseMut<'_> {
  type Msg = StreamingInputCallResponse;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<StreamingInputCallResponse> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for StreamingInputCallResponseView<'_> {
  type Msg = StreamingInputCallResponse;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<StreamingInputCallResponse> {
    self.inner.ptr()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetArena for StreamingInputCallResponseMut<'_> {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}



// This variable must not be referenced except by protobuf generated
// code.
pub(crate) static mut grpc__testing__ResponseParameters_msg_init: ::protobuf::__internal::runtime::MiniTableInitPtr =
    ::protobuf::__internal::runtime::MiniTableInitPtr(::protobuf::__internal::runtime::MiniTablePtr::dangling());
#[allow(non_camel_case_types)]
pub struct ResponseParameters {
  inner: ::protobuf::__internal::runtime::OwnedMessageInner<ResponseParameters>
}

impl ::protobuf::Message for ResponseParameters {
  type MessageView<'msg> = ResponseParametersView<'msg>;
  type MessageMut<'msg> = ResponseParametersMut<'msg>;
}

impl ::std::default::Default for ResponseParameters {
  fn default() -> Self {
    Self::new()
  }
}

impl ::std::fmt::Debug for ResponseParameters {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

// SAFETY:
// - `ResponseParameters` is `Sync` because it does not implement interior mutability.
//    Neither does `ResponseParametersMut`.
unsafe impl ::std::marker::Sync for ResponseParameters {}

// SAFETY:
// - `ResponseParameters` is `Send` because it uniquely owns its arena and does
//   not use thread-local data.
unsafe impl ::std::marker::Send for ResponseParameters {}

impl ::protobuf::Proxied for ResponseParameters {
  type View<'msg> = ResponseParametersView<'msg>;
}

impl ::protobuf::__internal::SealedInternal for ResponseParameters {}

impl ::protobuf::MutProxied for ResponseParameters {
  type Mut<'msg> = ResponseParametersMut<'msg>;
}

#[derive(Copy, Clone)]
#[allow(dead_code)]
pub struct ResponseParametersView<'msg> {
  inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, ResponseParameters>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for ResponseParametersView<'msg> {}

impl<'msg> ::protobuf::MessageView<'msg> for ResponseParametersView<'msg> {
  type Message = ResponseParameters;
}

impl ::std::fmt::Debug for ResponseParametersView<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl ::std::default::Default for ResponseParametersView<'_> {
  fn default() -> ResponseParametersView<'static> {
    ::protobuf::__internal::runtime::MessageViewInner::default().into()
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageViewInner<'msg, ResponseParameters>> for ResponseParametersView<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, ResponseParameters>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> ResponseParametersView<'msg> {

  pub fn to_owned(&self) -> ResponseParameters {
    ::protobuf::IntoProxied::into_proxied(*self, ::protobuf::__internal::Private)
  }

  // size: optional int32
  pub fn size(self) -> i32 {
    unsafe {
      // TODO: b/361751487: This .into() and .try_into() is only
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      // perfectly (and do an unchecked conversion for
      // i32->enum types, since even for closed enums we trust
      // upb to only return one of the named values).
      self.inner.ptr().get_i32_at_index(
        0, (0i32).into()
      ).try_into().unwrap()
    }
  }

  // interval_us: optional int32
  pub fn interval_us(self) -> i32 {
    unsafe {
      // TODO: b/361751487: This .into() and .try_into() is only
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      // perfectly (and do an unchecked conversion for
      // i32->enum types, since even for closed enums we trust
      // upb to only return one of the named values).
      self.inner.ptr().get_i32_at_index(
        1, (0i32).into()
      ).try_into().unwrap()
    }
  }

  // compressed: optional message grpc.testing.BoolValue
  pub fn has_compressed(self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(2)
    }
  }
  pub fn compressed_opt(self) -> ::std::option::Option<super::interop_proto::BoolValueView<'msg>> {
    self.has_compressed().then(|| self.compressed())
  }
  pub fn compressed(self) -> super::interop_proto::BoolValueView<'msg> {
    let submsg = unsafe {
      self.inner.ptr().get_message_at_index(2)
    };
    submsg
        .map(|ptr| unsafe { ::protobuf::__internal::runtime::MessageViewInner::wrap(ptr).into() })
       .unwrap_or(super::interop_proto::BoolValueView::default())
  }

}

// SAFETY:
// - `ResponseParametersView` is `Sync` because it does not support mutation.
unsafe impl ::std::marker::Sync for ResponseParametersView<'_> {}

// SAFETY:
// - `ResponseParametersView` is `Send` because while its alive a `ResponseParametersMut` cannot.
// - `ResponseParametersView` does not use thread-local data.
unsafe impl ::std::marker::Send for ResponseParametersView<'_> {}

impl<'msg> ::protobuf::AsView for ResponseParametersView<'msg> {
  type Proxied = ResponseParameters;
  fn as_view(&self) -> ::protobuf::View<'msg, ResponseParameters> {
    *self
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for ResponseParametersView<'msg> {
  fn into_view<'shorter>(self) -> ResponseParametersView<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

impl<'msg> ::protobuf::IntoProxied<ResponseParameters> for ResponseParametersView<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> ResponseParameters {
    let mut dst = ResponseParameters::new();
    assert!(unsafe {
      dst.inner.ptr_mut().deep_copy(self.inner.ptr(), dst.inner.arena())
    });
    dst
  }
}

impl<'msg> ::protobuf::IntoProxied<ResponseParameters> for ResponseParametersMut<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> ResponseParameters {
    ::protobuf::IntoProxied::into_proxied(::protobuf::IntoView::into_view(self), _private)
  }
}

impl ::protobuf::__internal::EntityType for ResponseParameters {
    type Tag = ::protobuf::__internal::entity_tag::MessageTag;
}

impl<'msg> ::protobuf::__internal::EntityType for ResponseParametersView<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::ViewProxyTag;
}

impl<'msg> ::protobuf::__internal::EntityType for ResponseParametersMut<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::MutProxyTag;
}

#[allow(dead_code)]
#[allow(non_camel_case_types)]
pub struct ResponseParametersMut<'msg> {
  inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, ResponseParameters>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for ResponseParametersMut<'msg> {}

impl<'msg> ::protobuf::MessageMut<'msg> for ResponseParametersMut<'msg> {
  type Message = ResponseParameters;
}

impl ::std::fmt::Debug for ResponseParametersMut<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageMutInner<'msg, ResponseParameters>> for ResponseParametersMut<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, ResponseParameters>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> ResponseParametersMut<'msg> {

  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private)
    -> ::protobuf::__internal::runtime::MessageMutInner<'msg, ResponseParameters> {
    self.inner.reborrow()
  }

  pub fn to_owned(&self) -> ResponseParameters {
    ::protobuf::AsView::as_view(self).to_owned()
  }

  // size: optional int32
  pub fn size(&self) -> i32 {
    unsafe {
      // TODO: b/361751487: This .into() and .try_into() is only
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      // perfectly (and do an unchecked conversion for
      // i32->enum types, since even for closed enums we trust
      // upb to only return one of the named values).
      self.inner.ptr().get_i32_at_index(
        0, (0i32).into()
      ).try_into().unwrap()
    }
  }
  pub fn set_size(&mut self, val: i32) {
    unsafe {
      // TODO: b/361751487: This .into() is only here
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      //perfectly.
      self.inner.ptr_mut().set_base_field_i32_at_index(
        0, val.into()
      )
    }
  }

  // interval_us: optional int32
  pub fn interval_us(&self) -> i32 {
    unsafe {
      // TODO: b/361751487: This .into() and .try_into() is only
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      // perfectly (and do an unchecked conversion for
      // i32->enum types, since even for closed enums we trust
      // upb to only return one of the named values).
      self.inner.ptr().get_i32_at_index(
        1, (0i32).into()
      ).try_into().unwrap()
    }
  }
  pub fn set_interval_us(&mut self, val: i32) {
    unsafe {
      // TODO: b/361751487: This .into() is only here
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      //perfectly.
      self.inner.ptr_mut().set_base_field_i32_at_index(
        1, val.into()
      )
    }
  }

  // compressed: optional message grpc.testing.BoolValue
  pub fn has_compressed(&self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(2)
    }
  }
  pub fn clear_compressed(&mut self) {
    unsafe {
      self.inner.ptr().clear_field_at_index(
        2
      );
    }
  }
  pub fn compressed_opt(&self) -> ::std::option::Option<super::interop_proto::BoolValueView<'_>> {
    self.has_compressed().then(|| self.compressed())
  }
  pub fn compressed(&self) -> super::interop_proto::BoolValueView<'_> {
    let submsg = unsafe {
      self.inner.ptr().get_message_at_index(2)
    };
    submsg
        .map(|ptr| unsafe { ::protobuf::__internal::runtime::MessageViewInner::wrap(ptr).into() })
       .unwrap_or(super::interop_proto::BoolValueView::default())
  }
  pub fn compressed_mut(&mut self) -> super::interop_proto::BoolValueMut<'_> {
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
  pub fn set_compressed(&mut self,
    val: impl ::protobuf::IntoProxied<super::interop_proto::BoolValue>) {

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
// - `ResponseParametersMut` does not perform any shared mutation.
unsafe impl ::std::marker::Send for ResponseParametersMut<'_> {}

// SAFETY:
// - `ResponseParametersMut` does not perform any shared mutation.
unsafe impl ::std::marker::Sync for ResponseParametersMut<'_> {}

impl<'msg> ::protobuf::AsView for ResponseParametersMut<'msg> {
  type Proxied = ResponseParameters;
  fn as_view(&self) -> ::protobuf::View<'_, ResponseParameters> {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for ResponseParametersMut<'msg> {
  fn into_view<'shorter>(self) -> ::protobuf::View<'shorter, ResponseParameters>
  where
      'msg: 'shorter {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::AsMut for ResponseParametersMut<'msg> {
  type MutProxied = ResponseParameters;
  fn as_mut(&mut self) -> ResponseParametersMut<'msg> {
    self.inner.reborrow().into()
  }
}

impl<'msg> ::protobuf::IntoMut<'msg> for ResponseParametersMut<'msg> {
  fn into_mut<'shorter>(self) -> ResponseParametersMut<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

#[allow(dead_code)]
impl ResponseParameters {
  pub fn new() -> Self {
    Self { inner: ::protobuf::__internal::runtime::OwnedMessageInner::<Self>::new() }
  }


  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessageMutInner<'_, ResponseParameters> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner)
  }

  pub fn as_view(&self) -> ResponseParametersView<'_> {
    ::protobuf::__internal::runtime::MessageViewInner::view_of_owned(&self.inner).into()
  }

  pub fn as_mut(&mut self) -> ResponseParametersMut<'_> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner).into()
  }

  // size: optional int32
  pub fn size(&self) -> i32 {
    unsafe {
      // TODO: b/361751487: This .into() and .try_into() is only
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      // perfectly (and do an unchecked conversion for
      // i32->enum types, since even for closed enums we trust
      // upb to only return one of the named values).
      self.inner.ptr().get_i32_at_index(
        0, (0i32).into()
      ).try_into().unwrap()
    }
  }
  pub fn set_size(&mut self, val: i32) {
    unsafe {
      // TODO: b/361751487: This .into() is only here
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      //perfectly.
      self.inner.ptr_mut().set_base_field_i32_at_index(
        0, val.into()
      )
    }
  }

  // interval_us: optional int32
  pub fn interval_us(&self) -> i32 {
    unsafe {
      // TODO: b/361751487: This .into() and .try_into() is only
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      // perfectly (and do an unchecked conversion for
      // i32->enum types, since even for closed enums we trust
      // upb to only return one of the named values).
      self.inner.ptr().get_i32_at_index(
        1, (0i32).into()
      ).try_into().unwrap()
    }
  }
  pub fn set_interval_us(&mut self, val: i32) {
    unsafe {
      // TODO: b/361751487: This .into() is only here
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      //perfectly.
      self.inner.ptr_mut().set_base_field_i32_at_index(
        1, val.into()
      )
    }
  }

  // compressed: optional message grpc.testing.BoolValue
  pub fn has_compressed(&self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(2)
    }
  }
  pub fn clear_compressed(&mut self) {
    unsafe {
      self.inner.ptr().clear_field_at_index(
        2
      );
    }
  }
  pub fn compressed_opt(&self) -> ::std::option::Option<super::interop_proto::BoolValueView<'_>> {
    self.has_compressed().then(|| self.compressed())
  }
  pub fn compressed(&self) -> super::interop_proto::BoolValueView<'_> {
    let submsg = unsafe {
      self.inner.ptr().get_message_at_index(2)
    };
    submsg
        .map(|ptr| unsafe { ::protobuf::__internal::runtime::MessageViewInner::wrap(ptr).into() })
       .unwrap_or(super::interop_proto::BoolValueView::default())
  }
  pub fn compressed_mut(&mut self) -> super::interop_proto::BoolValueMut<'_> {
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
  pub fn set_compressed(&mut self,
    val: impl ::protobuf::IntoProxied<super::interop_proto::BoolValue>) {

    unsafe {
      ::protobuf::__internal::runtime::message_set_sub_message(
        ::protobuf::AsMut::as_mut(self).inner,
        2,
        val
      );
    }
  }

}  // impl ResponseParameters

impl ::std::ops::Drop for ResponseParameters {
  #[inline]
  fn drop(&mut self) {
  }
}

impl ::std::clone::Clone for ResponseParameters {
  fn clone(&self) -> Self {
    self.as_view().to_owned()
  }
}

impl ::protobuf::AsView for ResponseParameters {
  type Proxied = Self;
  fn as_view(&self) -> ResponseParametersView<'_> {
    self.as_view()
  }
}

impl ::protobuf::AsMut for ResponseParameters {
  type MutProxied = Self;
  fn as_mut(&mut self) -> ResponseParametersMut<'_> {
    self.as_mut()
  }
}

unsafe impl ::protobuf::__internal::runtime::AssociatedMiniTable for ResponseParameters {
  fn mini_table() -> ::protobuf::__internal::runtime::MiniTablePtr {
    static ONCE_LOCK: ::std::sync::OnceLock<::protobuf::__internal::runtime::MiniTableInitPtr> =
        ::std::sync::OnceLock::new();
    unsafe {
      ONCE_LOCK.get_or_init(|| {
        super::interop_proto::grpc__testing__ResponseParameters_msg_init.0 =
            ::protobuf::__internal::runtime::build_mini_table("$(P(P3");
        ::protobuf::__internal::runtime::link_mini_table(
            super::interop_proto::grpc__testing__ResponseParameters_msg_init.0, &[<super::interop_proto::BoolValue as ::protobuf::__internal::runtime::AssociatedMiniTable>::mini_table(),
            ], &[]);
        ::protobuf::__internal::runtime::MiniTableInitPtr(super::interop_proto::grpc__testing__ResponseParameters_msg_init.0)
      }).0
    }
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetArena for ResponseParameters {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for ResponseParameters {
  type Msg = ResponseParameters;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<ResponseParameters> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for ResponseParameters {
  type Msg = ResponseParameters;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<ResponseParameters> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for ResponseParametersMut<'_> {
  type Msg = ResponseParameters;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<ResponseParameters> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for ResponseParametersMut<'_> {
  type Msg = ResponseParameters;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<ResponseParameters> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for ResponseParametersView<'_> {
  type Msg = ResponseParameters;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<ResponseParameters> {
    self.inner.ptr()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetArena for ResponseParametersMut<'_> {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}



// This variable must not be referenced except by protobuf generated
// code.
pub(crate) static mut grpc__testing__StreamingOutputCallRequest_msg_init: ::protobuf::__internal::runtime::MiniTableInitPtr =
    ::protobuf::__internal::runtime::MiniTableInitPtr(::protobuf::__internal::runtime::MiniTablePtr::dangling());
#[allow(non_camel_case_types)]
pub struct StreamingOutputCallRequest {
  inner: ::protobuf::__internal::runtime::OwnedMessageInner<StreamingOutputCallRequest>
}

impl ::protobuf::Message for StreamingOutputCallRequest {
  type MessageView<'msg> = StreamingOutputCallRequestView<'msg>;
  type MessageMut<'msg> = StreamingOutputCallRequestMut<'msg>;
}

impl ::std::default::Default for StreamingOutputCallRequest {
  fn default() -> Self {
    Self::new()
  }
}

impl ::std::fmt::Debug for StreamingOutputCallRequest {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

// SAFETY:
// - `StreamingOutputCallRequest` is `Sync` because it does not implement interior mutability.
//    Neither does `StreamingOutputCallRequestMut`.
unsafe impl ::std::marker::Sync for StreamingOutputCallRequest {}

// SAFETY:
// - `StreamingOutputCallRequest` is `Send` because it uniquely owns its arena and does
//   not use thread-local data.
unsafe impl ::std::marker::Send for StreamingOutputCallRequest {}

impl ::protobuf::Proxied for StreamingOutputCallRequest {
  type View<'msg> = StreamingOutputCallRequestView<'msg>;
}

impl ::protobuf::__internal::SealedInternal for StreamingOutputCallRequest {}

impl ::protobuf::MutProxied for StreamingOutputCallRequest {
  type Mut<'msg> = StreamingOutputCallRequestMut<'msg>;
}

#[derive(Copy, Clone)]
#[allow(dead_code)]
pub struct StreamingOutputCallRequestView<'msg> {
  inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, StreamingOutputCallRequest>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for StreamingOutputCallRequestView<'msg> {}

impl<'msg> ::protobuf::MessageView<'msg> for StreamingOutputCallRequestView<'msg> {
  type Message = StreamingOutputCallRequest;
}

impl ::std::fmt::Debug for StreamingOutputCallRequestView<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl ::std::default::Default for StreamingOutputCallRequestView<'_> {
  fn default() -> StreamingOutputCallRequestView<'static> {
    ::protobuf::__internal::runtime::MessageViewInner::default().into()
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageViewInner<'msg, StreamingOutputCallRequest>> for StreamingOutputCallRequestView<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, StreamingOutputCallRequest>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> StreamingOutputCallRequestView<'msg> {

  pub fn to_owned(&self) -> StreamingOutputCallRequest {
    ::protobuf::IntoProxied::into_proxied(*self, ::protobuf::__internal::Private)
  }

  // response_type: optional enum grpc.testing.PayloadType
  pub fn response_type(self) -> super::interop_proto::PayloadType {
    unsafe {
      // TODO: b/361751487: This .into() and .try_into() is only
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      // perfectly (and do an unchecked conversion for
      // i32->enum types, since even for closed enums we trust
      // upb to only return one of the named values).
      self.inner.ptr().get_i32_at_index(
        0, (super::interop_proto::PayloadType::Compressable).into()
      ).try_into().unwrap()
    }
  }

  // response_parameters: repeated message grpc.testing.ResponseParameters
  pub fn response_parameters(self) -> ::protobuf::RepeatedView<'msg, super::interop_proto::ResponseParameters> {
    unsafe {
      self.inner.ptr().get_array_at_index(
        1
      )
    }.map_or_else(
        ::protobuf::__internal::runtime::empty_array::<super::interop_proto::ResponseParameters>,
        |raw| unsafe {
          ::protobuf::RepeatedView::from_raw(::protobuf::__internal::Private, raw)
        }
      )
  }

  // payload: optional message grpc.testing.Payload
  pub fn has_payload(self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(2)
    }
  }
  pub fn payload_opt(self) -> ::std::option::Option<super::interop_proto::PayloadView<'msg>> {
    self.has_payload().then(|| self.payload())
  }
  pub fn payload(self) -> super::interop_proto::PayloadView<'msg> {
    let submsg = unsafe {
      self.inner.ptr().get_message_at_index(2)
    };
    submsg
        .map(|ptr| unsafe { ::protobuf::__internal::runtime::MessageViewInner::wrap(ptr).into() })
       .unwrap_or(super::interop_proto::PayloadView::default())
  }

  // response_status: optional message grpc.testing.EchoStatus
  pub fn has_response_status(self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(3)
    }
  }
  pub fn response_status_opt(self) -> ::std::option::Option<super::interop_proto::EchoStatusView<'msg>> {
    self.has_response_status().then(|| self.response_status())
  }
  pub fn response_status(self) -> super::interop_proto::EchoStatusView<'msg> {
    let submsg = unsafe {
      self.inner.ptr().get_message_at_index(3)
    };
    submsg
        .map(|ptr| unsafe { ::protobuf::__internal::runtime::MessageViewInner::wrap(ptr).into() })
       .unwrap_or(super::interop_proto::EchoStatusView::default())
  }

}

// SAFETY:
// - `StreamingOutputCallRequestView` is `Sync` because it does not support mutation.
unsafe impl ::std::marker::Sync for StreamingOutputCallRequestView<'_> {}

// SAFETY:
// - `StreamingOutputCallRequestView` is `Send` because while its alive a `StreamingOutputCallRequestMut` cannot.
// - `StreamingOutputCallRequestView` does not use thread-local data.
unsafe impl ::std::marker::Send for StreamingOutputCallRequestView<'_> {}

impl<'msg> ::protobuf::AsView for StreamingOutputCallRequestView<'msg> {
  type Proxied = StreamingOutputCallRequest;
  fn as_view(&self) -> ::protobuf::View<'msg, StreamingOutputCallRequest> {
    *self
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for StreamingOutputCallRequestView<'msg> {
  fn into_view<'shorter>(self) -> StreamingOutputCallRequestView<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

impl<'msg> ::protobuf::IntoProxied<StreamingOutputCallRequest> for StreamingOutputCallRequestView<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> StreamingOutputCallRequest {
    let mut dst = StreamingOutputCallRequest::new();
    assert!(unsafe {
      dst.inner.ptr_mut().deep_copy(self.inner.ptr(), dst.inner.arena())
    });
    dst
  }
}

impl<'msg> ::protobuf::IntoProxied<StreamingOutputCallRequest> for StreamingOutputCallRequestMut<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> StreamingOutputCallRequest {
    ::protobuf::IntoProxied::into_proxied(::protobuf::IntoView::into_view(self), _private)
  }
}

impl ::protobuf::__internal::EntityType for StreamingOutputCallRequest {
    type Tag = ::protobuf::__internal::entity_tag::MessageTag;
}

impl<'msg> ::protobuf::__internal::EntityType for StreamingOutputCallRequestView<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::ViewProxyTag;
}

impl<'msg> ::protobuf::__internal::EntityType for StreamingOutputCallRequestMut<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::MutProxyTag;
}

#[allow(dead_code)]
#[allow(non_camel_case_types)]
pub struct StreamingOutputCallRequestMut<'msg> {
  inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, StreamingOutputCallRequest>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for StreamingOutputCallRequestMut<'msg> {}

impl<'msg> ::protobuf::MessageMut<'msg> for StreamingOutputCallRequestMut<'msg> {
  type Message = StreamingOutputCallRequest;
}

impl ::std::fmt::Debug for StreamingOutputCallRequestMut<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageMutInner<'msg, StreamingOutputCallRequest>> for StreamingOutputCallRequestMut<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, StreamingOutputCallRequest>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> StreamingOutputCallRequestMut<'msg> {

  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private)
    -> ::protobuf::__internal::runtime::MessageMutInner<'msg, StreamingOutputCallRequest> {
    self.inner.reborrow()
  }

  pub fn to_owned(&self) -> StreamingOutputCallRequest {
    ::protobuf::AsView::as_view(self).to_owned()
  }

  // response_type: optional enum grpc.testing.PayloadType
  pub fn response_type(&self) -> super::interop_proto::PayloadType {
    unsafe {
      // TODO: b/361751487: This .into() and .try_into() is only
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      // perfectly (and do an unchecked conversion for
      // i32->enum types, since even for closed enums we trust
      // upb to only return one of the named values).
      self.inner.ptr().get_i32_at_index(
        0, (super::interop_proto::PayloadType::Compressable).into()
      ).try_into().unwrap()
    }
  }
  pub fn set_response_type(&mut self, val: super::interop_proto::PayloadType) {
    unsafe {
      // TODO: b/361751487: This .into() is only here
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      //perfectly.
      self.inner.ptr_mut().set_base_field_i32_at_index(
        0, val.into()
      )
    }
  }

  // response_parameters: repeated message grpc.testing.ResponseParameters
  pub fn response_parameters(&self) -> ::protobuf::RepeatedView<'_, super::interop_proto::ResponseParameters> {
    unsafe {
      self.inner.ptr().get_array_at_index(
        1
      )
    }.map_or_else(
        ::protobuf::__internal::runtime::empty_array::<super::interop_proto::ResponseParameters>,
        |raw| unsafe {
          ::protobuf::RepeatedView::from_raw(::protobuf::__internal::Private, raw)
        }
      )
  }
  pub fn response_parameters_mut(&mut self) -> ::protobuf::RepeatedMut<'_, super::interop_proto::ResponseParameters> {
    unsafe {
      let raw_array = self.inner.ptr_mut().get_or_create_mutable_array_at_index(
        1,
        self.inner.arena()
      ).expect("alloc should not fail");
      ::protobuf::RepeatedMut::from_inner(
        ::protobuf::__internal::Private,
        ::protobuf::__internal::runtime::InnerRepeatedMut::new(
          raw_array, self.inner.arena(),
        ),
      )
    }
  }
  pub fn set_response_parameters(&mut self, src: impl ::protobuf::IntoProxied<::protobuf::Repeated<super::interop_proto::ResponseParameters>>) {
    unsafe {
      ::protobuf::__internal::runtime::message_set_repeated_field(
        ::protobuf::AsMut::as_mut(self).inner,
        1,
        src);
    }
  }

  // payload: optional message grpc.testing.Payload
  pub fn has_payload(&self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(2)
    }
  }
  pub fn clear_payload(&mut self) {
    unsafe {
      self.inner.ptr().clear_field_at_index(
        2
      );
    }
  }
  pub fn payload_opt(&self) -> ::std::option::Option<super::interop_proto::PayloadView<'_>> {
    self.has_payload().then(|| self.payload())
  }
  pub fn payload(&self) -> super::interop_proto::PayloadView<'_> {
    let submsg = unsafe {
      self.inner.ptr().get_message_at_index(2)
    };
    submsg
        .map(|ptr| unsafe { ::protobuf::__internal::runtime::MessageViewInner::wrap(ptr).into() })
       .unwrap_or(super::interop_proto::PayloadView::default())
  }
  pub fn payload_mut(&mut self) -> super::interop_proto::PayloadMut<'_> {
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
  pub fn set_payload(&mut self,
    val: impl ::protobuf::IntoProxied<super::interop_proto::Payload>) {

    unsafe {
      ::protobuf::__internal::runtime::message_set_sub_message(
        ::protobuf::AsMut::as_mut(self).inner,
        2,
        val
      );
    }
  }

  // response_status: optional message grpc.testing.EchoStatus
  pub fn has_response_status(&self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(3)
    }
  }
  pub fn clear_response_status(&mut self) {
    unsafe {
      self.inner.ptr().clear_field_at_index(
        3
      );
    }
  }
  pub fn response_status_opt(&self) -> ::std::option::Option<super::interop_proto::EchoStatusView<'_>> {
    self.has_response_status().then(|| self.response_status())
  }
  pub fn response_status(&self) -> super::interop_proto::EchoStatusView<'_> {
    let submsg = unsafe {
      self.inner.ptr().get_message_at_index(3)
    };
    submsg
        .map(|ptr| unsafe { ::protobuf::__internal::runtime::MessageViewInner::wrap(ptr).into() })
       .unwrap_or(super::interop_proto::EchoStatusView::default())
  }
  pub fn response_status_mut(&mut self) -> super::interop_proto::EchoStatusMut<'_> {
     let ptr = unsafe {
       self.inner.ptr_mut().get_or_create_mutable_message_at_index(
         3, self.inner.arena()
       ).unwrap()
     };
     ::protobuf::__internal::runtime::MessageMutInner::from_parent(
         self.as_message_mut_inner(::protobuf::__internal::Private),
         ptr
     ).into()
  }
  pub fn set_response_status(&mut self,
    val: impl ::protobuf::IntoProxied<super::interop_proto::EchoStatus>) {

    unsafe {
      ::protobuf::__internal::runtime::message_set_sub_message(
        ::protobuf::AsMut::as_mut(self).inner,
        3,
        val
      );
    }
  }

}

// SAFETY:
// - `StreamingOutputCallRequestMut` does not perform any shared mutation.
unsafe impl ::std::marker::Send for StreamingOutputCallRequestMut<'_> {}

// SAFETY:
// - `StreamingOutputCallRequestMut` does not perform any shared mutation.
unsafe impl ::std::marker::Sync for StreamingOutputCallRequestMut<'_> {}

impl<'msg> ::protobuf::AsView for StreamingOutputCallRequestMut<'msg> {
  type Proxied = StreamingOutputCallRequest;
  fn as_view(&self) -> ::protobuf::View<'_, StreamingOutputCallRequest> {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for StreamingOutputCallRequestMut<'msg> {
  fn into_view<'shorter>(self) -> ::protobuf::View<'shorter, StreamingOutputCallRequest>
  where
      'msg: 'shorter {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::AsMut for StreamingOutputCallRequestMut<'msg> {
  type MutProxied = StreamingOutputCallRequest;
  fn as_mut(&mut self) -> StreamingOutputCallRequestMut<'msg> {
    self.inner.reborrow().into()
  }
}

impl<'msg> ::protobuf::IntoMut<'msg> for StreamingOutputCallRequestMut<'msg> {
  fn into_mut<'shorter>(self) -> StreamingOutputCallRequestMut<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

#[allow(dead_code)]
impl StreamingOutputCallRequest {
  pub fn new() -> Self {
    Self { inner: ::protobuf::__internal::runtime::OwnedMessageInner::<Self>::new() }
  }


  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessageMutInner<'_, StreamingOutputCallRequest> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner)
  }

  pub fn as_view(&self) -> StreamingOutputCallRequestView<'_> {
    ::protobuf::__internal::runtime::MessageViewInner::view_of_owned(&self.inner).into()
  }

  pub fn as_mut(&mut self) -> StreamingOutputCallRequestMut<'_> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner).into()
  }

  // response_type: optional enum grpc.testing.PayloadType
  pub fn response_type(&self) -> super::interop_proto::PayloadType {
    unsafe {
      // TODO: b/361751487: This .into() and .try_into() is only
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      // perfectly (and do an unchecked conversion for
      // i32->enum types, since even for closed enums we trust
      // upb to only return one of the named values).
      self.inner.ptr().get_i32_at_index(
        0, (super::interop_proto::PayloadType::Compressable).into()
      ).try_into().unwrap()
    }
  }
  pub fn set_response_type(&mut self, val: super::interop_proto::PayloadType) {
    unsafe {
      // TODO: b/361751487: This .into() is only here
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      //perfectly.
      self.inner.ptr_mut().set_base_field_i32_at_index(
        0, val.into()
      )
    }
  }

  // response_parameters: repeated message grpc.testing.ResponseParameters
  pub fn response_parameters(&self) -> ::protobuf::RepeatedView<'_, super::interop_proto::ResponseParameters> {
    unsafe {
      self.inner.ptr().get_array_at_index(
        1
      )
    }.map_or_else(
        ::protobuf::__internal::runtime::empty_array::<super::interop_proto::ResponseParameters>,
        |raw| unsafe {
          ::protobuf::RepeatedView::from_raw(::protobuf::__internal::Private, raw)
        }
      )
  }
  pub fn response_parameters_mut(&mut self) -> ::protobuf::RepeatedMut<'_, super::interop_proto::ResponseParameters> {
    unsafe {
      let raw_array = self.inner.ptr_mut().get_or_create_mutable_array_at_index(
        1,
        self.inner.arena()
      ).expect("alloc should not fail");
      ::protobuf::RepeatedMut::from_inner(
        ::protobuf::__internal::Private,
        ::protobuf::__internal::runtime::InnerRepeatedMut::new(
          raw_array, self.inner.arena(),
        ),
      )
    }
  }
  pub fn set_response_parameters(&mut self, src: impl ::protobuf::IntoProxied<::protobuf::Repeated<super::interop_proto::ResponseParameters>>) {
    unsafe {
      ::protobuf::__internal::runtime::message_set_repeated_field(
        ::protobuf::AsMut::as_mut(self).inner,
        1,
        src);
    }
  }

  // payload: optional message grpc.testing.Payload
  pub fn has_payload(&self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(2)
    }
  }
  pub fn clear_payload(&mut self) {
    unsafe {
      self.inner.ptr().clear_field_at_index(
        2
      );
    }
  }
  pub fn payload_opt(&self) -> ::std::option::Option<super::interop_proto::PayloadView<'_>> {
    self.has_payload().then(|| self.payload())
  }
  pub fn payload(&self) -> super::interop_proto::PayloadView<'_> {
    let submsg = unsafe {
      self.inner.ptr().get_message_at_index(2)
    };
    submsg
        .map(|ptr| unsafe { ::protobuf::__internal::runtime::MessageViewInner::wrap(ptr).into() })
       .unwrap_or(super::interop_proto::PayloadView::default())
  }
  pub fn payload_mut(&mut self) -> super::interop_proto::PayloadMut<'_> {
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
  pub fn set_payload(&mut self,
    val: impl ::protobuf::IntoProxied<super::interop_proto::Payload>) {

    unsafe {
      ::protobuf::__internal::runtime::message_set_sub_message(
        ::protobuf::AsMut::as_mut(self).inner,
        2,
        val
      );
    }
  }

  // response_status: optional message grpc.testing.EchoStatus
  pub fn has_response_status(&self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(3)
    }
  }
  pub fn clear_response_status(&mut self) {
    unsafe {
      self.inner.ptr().clear_field_at_index(
        3
      );
    }
  }
  pub fn response_status_opt(&self) -> ::std::option::Option<super::interop_proto::EchoStatusView<'_>> {
    self.has_response_status().then(|| self.response_status())
  }
  pub fn response_status(&self) -> super::interop_proto::EchoStatusView<'_> {
    let submsg = unsafe {
      self.inner.ptr().get_message_at_index(3)
    };
    submsg
        .map(|ptr| unsafe { ::protobuf::__internal::runtime::MessageViewInner::wrap(ptr).into() })
       .unwrap_or(super::interop_proto::EchoStatusView::default())
  }
  pub fn response_status_mut(&mut self) -> super::interop_proto::EchoStatusMut<'_> {
     let ptr = unsafe {
       self.inner.ptr_mut().get_or_create_mutable_message_at_index(
         3, self.inner.arena()
       ).unwrap()
     };
     ::protobuf::__internal::runtime::MessageMutInner::from_parent(
         self.as_message_mut_inner(::protobuf::__internal::Private),
         ptr
     ).into()
  }
  pub fn set_response_status(&mut self,
    val: impl ::protobuf::IntoProxied<super::interop_proto::EchoStatus>) {

    unsafe {
      ::protobuf::__internal::runtime::message_set_sub_message(
        ::protobuf::AsMut::as_mut(self).inner,
        3,
        val
      );
    }
  }

}  // impl StreamingOutputCallRequest

impl ::std::ops::Drop for StreamingOutputCallRequest {
  #[inline]
  fn drop(&mut self) {
  }
}

impl ::std::clone::Clone for StreamingOutputCallRequest {
  fn clone(&self) -> Self {
    self.as_view().to_owned()
  }
}

impl ::protobuf::AsView for StreamingOutputCallRequest {
  type Proxied = Self;
  fn as_view(&self) -> StreamingOutputCallRequestView<'_> {
    self.as_view()
  }
}

impl ::protobuf::AsMut for StreamingOutputCallRequest {
  type MutProxied = Self;
  fn as_mut(&mut self) -> StreamingOutputCallRequestMut<'_> {
    self.as_mut()
  }
}

unsafe impl ::protobuf::__internal::runtime::AssociatedMiniTable for StreamingOutputCallRequest {
  fn mini_table() -> ::protobuf::__internal::runtime::MiniTablePtr {
    static ONCE_LOCK: ::std::sync::OnceLock<::protobuf::__internal::runtime::MiniTableInitPtr> =
        ::std::sync::OnceLock::new();
    unsafe {
      ONCE_LOCK.get_or_init(|| {
        super::interop_proto::grpc__testing__StreamingOutputCallRequest_msg_init.0 =
            ::protobuf::__internal::runtime::build_mini_table("$.PG3c3");
        ::protobuf::__internal::runtime::link_mini_table(
            super::interop_proto::grpc__testing__StreamingOutputCallRequest_msg_init.0, &[<super::interop_proto::ResponseParameters as ::protobuf::__internal::runtime::AssociatedMiniTable>::mini_table(),
            <super::interop_proto::Payload as ::protobuf::__internal::runtime::AssociatedMiniTable>::mini_table(),
            <super::interop_proto::EchoStatus as ::protobuf::__internal::runtime::AssociatedMiniTable>::mini_table(),
            ], &[]);
        ::protobuf::__internal::runtime::MiniTableInitPtr(super::interop_proto::grpc__testing__StreamingOutputCallRequest_msg_init.0)
      }).0
    }
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetArena for StreamingOutputCallRequest {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for StreamingOutputCallRequest {
  type Msg = StreamingOutputCallRequest;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<StreamingOutputCallRequest> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for StreamingOutputCallRequest {
  type Msg = StreamingOutputCallRequest;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<StreamingOutputCallRequest> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for StreamingOutputCallRequestMut<'_> {
  type Msg = StreamingOutputCallRequest;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<StreamingOutputCallRequest> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for StreamingOutputCallRequestMut<'_> {
  type Msg = StreamingOutputCallRequest;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<StreamingOutputCallRequest> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for StreamingOutputCallRequestView<'_> {
  type Msg = StreamingOutputCallRequest;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<StreamingOutputCallRequest> {
    self.inner.ptr()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetArena for StreamingOutputCallRequestMut<'_> {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}



// This variable must not be referenced except by protobuf generated
// code.
pub(crate) static mut grpc__testing__StreamingOutputCallResponse_msg_init: ::protobuf::__internal::runtime::MiniTableInitPtr =
    ::protobuf::__internal::runtime::MiniTableInitPtr(::protobuf::__internal::runtime::MiniTablePtr::dangling());
#[allow(non_camel_case_types)]
pub struct StreamingOutputCallResponse {
  inner: ::protobuf::__internal::runtime::OwnedMessageInner<StreamingOutputCallResponse>
}

impl ::protobuf::Message for StreamingOutputCallResponse {
  type MessageView<'msg> = StreamingOutputCallResponseView<'msg>;
  type MessageMut<'msg> = StreamingOutputCallResponseMut<'msg>;
}

impl ::std::default::Default for StreamingOutputCallResponse {
  fn default() -> Self {
    Self::new()
  }
}

impl ::std::fmt::Debug for StreamingOutputCallResponse {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

// SAFETY:
// - `StreamingOutputCallResponse` is `Sync` because it does not implement interior mutability.
//    Neither does `StreamingOutputCallResponseMut`.
unsafe impl ::std::marker::Sync for StreamingOutputCallResponse {}

// SAFETY:
// - `StreamingOutputCallResponse` is `Send` because it uniquely owns its arena and does
//   not use thread-local data.
unsafe impl ::std::marker::Send for StreamingOutputCallResponse {}

impl ::protobuf::Proxied for StreamingOutputCallResponse {
  type View<'msg> = StreamingOutputCallResponseView<'msg>;
}

impl ::protobuf::__internal::SealedInternal for StreamingOutputCallResponse {}

impl ::protobuf::MutProxied for StreamingOutputCallResponse {
  type Mut<'msg> = StreamingOutputCallResponseMut<'msg>;
}

#[derive(Copy, Clone)]
#[allow(dead_code)]
pub struct StreamingOutputCallResponseView<'msg> {
  inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, StreamingOutputCallResponse>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for StreamingOutputCallResponseView<'msg> {}

impl<'msg> ::protobuf::MessageView<'msg> for StreamingOutputCallResponseView<'msg> {
  type Message = StreamingOutputCallResponse;
}

impl ::std::fmt::Debug for StreamingOutputCallResponseView<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl ::std::default::Default for StreamingOutputCallResponseView<'_> {
  fn default() -> StreamingOutputCallResponseView<'static> {
    ::protobuf::__internal::runtime::MessageViewInner::default().into()
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageViewInner<'msg, StreamingOutputCallResponse>> for StreamingOutputCallResponseView<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, StreamingOutputCallResponse>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> StreamingOutputCallResponseView<'msg> {

  pub fn to_owned(&self) -> StreamingOutputCallResponse {
    ::protobuf::IntoProxied::into_proxied(*self, ::protobuf::__internal::Private)
  }

  // payload: optional message grpc.testing.Payload
  pub fn has_payload(self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(0)
    }
  }
  pub fn payload_opt(self) -> ::std::option::Option<super::interop_proto::PayloadView<'msg>> {
    self.has_payload().then(|| self.payload())
  }
  pub fn payload(self) -> super::interop_proto::PayloadView<'msg> {
    let submsg = unsafe {
      self.inner.ptr().get_message_at_index(0)
    };
    submsg
        .map(|ptr| unsafe { ::protobuf::__internal::runtime::MessageViewInner::wrap(ptr).into() })
       .unwrap_or(super::interop_proto::PayloadView::default())
  }

}

// SAFETY:
// - `StreamingOutputCallResponseView` is `Sync` because it does not support mutation.
unsafe impl ::std::marker::Sync for StreamingOutputCallResponseView<'_> {}

// SAFETY:
// - `StreamingOutputCallResponseView` is `Send` because while its alive a `StreamingOutputCallResponseMut` cannot.
// - `StreamingOutputCallResponseView` does not use thread-local data.
unsafe impl ::std::marker::Send for StreamingOutputCallResponseView<'_> {}

impl<'msg> ::protobuf::AsView for StreamingOutputCallResponseView<'msg> {
  type Proxied = StreamingOutputCallResponse;
  fn as_view(&self) -> ::protobuf::View<'msg, StreamingOutputCallResponse> {
    *self
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for StreamingOutputCallResponseView<'msg> {
  fn into_view<'shorter>(self) -> StreamingOutputCallResponseView<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

impl<'msg> ::protobuf::IntoProxied<StreamingOutputCallResponse> for StreamingOutputCallResponseView<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> StreamingOutputCallResponse {
    let mut dst = StreamingOutputCallResponse::new();
    assert!(unsafe {
      dst.inner.ptr_mut().deep_copy(self.inner.ptr(), dst.inner.arena())
    });
    dst
  }
}

impl<'msg> ::protobuf::IntoProxied<StreamingOutputCallResponse> for StreamingOutputCallResponseMut<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> StreamingOutputCallResponse {
    ::protobuf::IntoProxied::into_proxied(::protobuf::IntoView::into_view(self), _private)
  }
}

impl ::protobuf::__internal::EntityType for StreamingOutputCallResponse {
    type Tag = ::protobuf::__internal::entity_tag::MessageTag;
}

impl<'msg> ::protobuf::__internal::EntityType for StreamingOutputCallResponseView<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::ViewProxyTag;
}

impl<'msg> ::protobuf::__internal::EntityType for StreamingOutputCallResponseMut<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::MutProxyTag;
}

#[allow(dead_code)]
#[allow(non_camel_case_types)]
pub struct StreamingOutputCallResponseMut<'msg> {
  inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, StreamingOutputCallResponse>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for StreamingOutputCallResponseMut<'msg> {}

impl<'msg> ::protobuf::MessageMut<'msg> for StreamingOutputCallResponseMut<'msg> {
  type Message = StreamingOutputCallResponse;
}

impl ::std::fmt::Debug for StreamingOutputCallResponseMut<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageMutInner<'msg, StreamingOutputCallResponse>> for StreamingOutputCallResponseMut<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, StreamingOutputCallResponse>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> StreamingOutputCallResponseMut<'msg> {

  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private)
    -> ::protobuf::__internal::runtime::MessageMutInner<'msg, StreamingOutputCallResponse> {
    self.inner.reborrow()
  }

  pub fn to_owned(&self) -> StreamingOutputCallResponse {
    ::protobuf::AsView::as_view(self).to_owned()
  }

  // payload: optional message grpc.testing.Payload
  pub fn has_payload(&self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(0)
    }
  }
  pub fn clear_payload(&mut self) {
    unsafe {
      self.inner.ptr().clear_field_at_index(
        0
      );
    }
  }
  pub fn payload_opt(&self) -> ::std::option::Option<super::interop_proto::PayloadView<'_>> {
    self.has_payload().then(|| self.payload())
  }
  pub fn payload(&self) -> super::interop_proto::PayloadView<'_> {
    let submsg = unsafe {
      self.inner.ptr().get_message_at_index(0)
    };
    submsg
        .map(|ptr| unsafe { ::protobuf::__internal::runtime::MessageViewInner::wrap(ptr).into() })
       .unwrap_or(super::interop_proto::PayloadView::default())
  }
  pub fn payload_mut(&mut self) -> super::interop_proto::PayloadMut<'_> {
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
  pub fn set_payload(&mut self,
    val: impl ::protobuf::IntoProxied<super::interop_proto::Payload>) {

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
// - `StreamingOutputCallResponseMut` does not perform any shared mutation.
unsafe impl ::std::marker::Send for StreamingOutputCallResponseMut<'_> {}

// SAFETY:
// - `StreamingOutputCallResponseMut` does not perform any shared mutation.
unsafe impl ::std::marker::Sync for StreamingOutputCallResponseMut<'_> {}

impl<'msg> ::protobuf::AsView for StreamingOutputCallResponseMut<'msg> {
  type Proxied = StreamingOutputCallResponse;
  fn as_view(&self) -> ::protobuf::View<'_, StreamingOutputCallResponse> {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for StreamingOutputCallResponseMut<'msg> {
  fn into_view<'shorter>(self) -> ::protobuf::View<'shorter, StreamingOutputCallResponse>
  where
      'msg: 'shorter {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::AsMut for StreamingOutputCallResponseMut<'msg> {
  type MutProxied = StreamingOutputCallResponse;
  fn as_mut(&mut self) -> StreamingOutputCallResponseMut<'msg> {
    self.inner.reborrow().into()
  }
}

impl<'msg> ::protobuf::IntoMut<'msg> for StreamingOutputCallResponseMut<'msg> {
  fn into_mut<'shorter>(self) -> StreamingOutputCallResponseMut<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

#[allow(dead_code)]
impl StreamingOutputCallResponse {
  pub fn new() -> Self {
    Self { inner: ::protobuf::__internal::runtime::OwnedMessageInner::<Self>::new() }
  }


  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessageMutInner<'_, StreamingOutputCallResponse> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner)
  }

  pub fn as_view(&self) -> StreamingOutputCallResponseView<'_> {
    ::protobuf::__internal::runtime::MessageViewInner::view_of_owned(&self.inner).into()
  }

  pub fn as_mut(&mut self) -> StreamingOutputCallResponseMut<'_> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner).into()
  }

  // payload: optional message grpc.testing.Payload
  pub fn has_payload(&self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(0)
    }
  }
  pub fn clear_payload(&mut self) {
    unsafe {
      self.inner.ptr().clear_field_at_index(
        0
      );
    }
  }
  pub fn payload_opt(&self) -> ::std::option::Option<super::interop_proto::PayloadView<'_>> {
    self.has_payload().then(|| self.payload())
  }
  pub fn payload(&self) -> super::interop_proto::PayloadView<'_> {
    let submsg = unsafe {
      self.inner.ptr().get_message_at_index(0)
    };
    submsg
        .map(|ptr| unsafe { ::protobuf::__internal::runtime::MessageViewInner::wrap(ptr).into() })
       .unwrap_or(super::interop_proto::PayloadView::default())
  }
  pub fn payload_mut(&mut self) -> super::interop_proto::PayloadMut<'_> {
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
  pub fn set_payload(&mut self,
    val: impl ::protobuf::IntoProxied<super::interop_proto::Payload>) {

    unsafe {
      ::protobuf::__internal::runtime::message_set_sub_message(
        ::protobuf::AsMut::as_mut(self).inner,
        0,
        val
      );
    }
  }

}  // impl StreamingOutputCallResponse

impl ::std::ops::Drop for StreamingOutputCallResponse {
  #[inline]
  fn drop(&mut self) {
  }
}

impl ::std::clone::Clone for StreamingOutputCallResponse {
  fn clone(&self) -> Self {
    self.as_view().to_owned()
  }
}

impl ::protobuf::AsView for StreamingOutputCallResponse {
  type Proxied = Self;
  fn as_view(&self) -> StreamingOutputCallResponseView<'_> {
    self.as_view()
  }
}

impl ::protobuf::AsMut for StreamingOutputCallResponse {
  type MutProxied = Self;
  fn as_mut(&mut self) -> StreamingOutputCallResponseMut<'_> {
    self.as_mut()
  }
}

unsafe impl ::protobuf::__internal::runtime::AssociatedMiniTable for StreamingOutputCallResponse {
  fn mini_table() -> ::protobuf::__internal::runtime::MiniTablePtr {
    static ONCE_LOCK: ::std::sync::OnceLock<::protobuf::__internal::runtime::MiniTableInitPtr> =
        ::std::sync::OnceLock::new();
    unsafe {
      ONCE_LOCK.get_or_init(|| {
        super::interop_proto::grpc__testing__StreamingOutputCallResponse_msg_init.0 =
            ::protobuf::__internal::runtime::build_mini_table("$3");
        ::protobuf::__internal::runtime::link_mini_table(
            super::interop_proto::grpc__testing__StreamingOutputCallResponse_msg_init.0, &[<super::interop_proto::Payload as ::protobuf::__internal::runtime::AssociatedMiniTable>::mini_table(),
            ], &[]);
        ::protobuf::__internal::runtime::MiniTableInitPtr(super::interop_proto::grpc__testing__StreamingOutputCallResponse_msg_init.0)
      }).0
    }
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetArena for StreamingOutputCallResponse {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for StreamingOutputCallResponse {
  type Msg = StreamingOutputCallResponse;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<StreamingOutputCallResponse> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for StreamingOutputCallResponse {
  type Msg = StreamingOutputCallResponse;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<StreamingOutputCallResponse> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for StreamingOutputCallResponseMut<'_> {
  type Msg = StreamingOutputCallResponse;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<StreamingOutputCallResponse> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for StreamingOutputCallResponseMut<'_> {
  type Msg = StreamingOutputCallResponse;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<StreamingOutputCallResponse> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for StreamingOutputCallResponseView<'_> {
  type Msg = StreamingOutputCallResponse;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<StreamingOutputCallResponse> {
    self.inner.ptr()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetArena for StreamingOutputCallResponseMut<'_> {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}



// This variable must not be referenced except by protobuf generated
// code.
pub(crate) static mut grpc__testing__TestOrcaReport_msg_init: ::protobuf::__internal::runtime::MiniTableInitPtr =
    ::protobuf::__internal::runtime::MiniTableInitPtr(::protobuf::__internal::runtime::MiniTablePtr::dangling());
#[allow(non_camel_case_types)]
pub struct TestOrcaReport {
  inner: ::protobuf::__internal::runtime::OwnedMessageInner<TestOrcaReport>
}

impl ::protobuf::Message for TestOrcaReport {
  type MessageView<'msg> = TestOrcaReportView<'msg>;
  type MessageMut<'msg> = TestOrcaReportMut<'msg>;
}

impl ::std::default::Default for TestOrcaReport {
  fn default() -> Self {
    Self::new()
  }
}

impl ::std::fmt::Debug for TestOrcaReport {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

// SAFETY:
// - `TestOrcaReport` is `Sync` because it does not implement interior mutability.
//    Neither does `TestOrcaReportMut`.
unsafe impl ::std::marker::Sync for TestOrcaReport {}

// SAFETY:
// - `TestOrcaReport` is `Send` because it uniquely owns its arena and does
//   not use thread-local data.
unsafe impl ::std::marker::Send for TestOrcaReport {}

impl ::protobuf::Proxied for TestOrcaReport {
  type View<'msg> = TestOrcaReportView<'msg>;
}

impl ::protobuf::__internal::SealedInternal for TestOrcaReport {}

impl ::protobuf::MutProxied for TestOrcaReport {
  type Mut<'msg> = TestOrcaReportMut<'msg>;
}

#[derive(Copy, Clone)]
#[allow(dead_code)]
pub struct TestOrcaReportView<'msg> {
  inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, TestOrcaReport>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for TestOrcaReportView<'msg> {}

impl<'msg> ::protobuf::MessageView<'msg> for TestOrcaReportView<'msg> {
  type Message = TestOrcaReport;
}

impl ::std::fmt::Debug for TestOrcaReportView<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl ::std::default::Default for TestOrcaReportView<'_> {
  fn default() -> TestOrcaReportView<'static> {
    ::protobuf::__internal::runtime::MessageViewInner::default().into()
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageViewInner<'msg, TestOrcaReport>> for TestOrcaReportView<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, TestOrcaReport>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> TestOrcaReportView<'msg> {

  pub fn to_owned(&self) -> TestOrcaReport {
    ::protobuf::IntoProxied::into_proxied(*self, ::protobuf::__internal::Private)
  }

  // cpu_utilization: optional double
  pub fn cpu_utilization(self) -> f64 {
    unsafe {
      // TODO: b/361751487: This .into() and .try_into() is only
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      // perfectly (and do an unchecked conversion for
      // i32->enum types, since even for closed enums we trust
      // upb to only return one of the named values).
      self.inner.ptr().get_f64_at_index(
        0, (0f64).into()
      ).try_into().unwrap()
    }
  }

  // memory_utilization: optional double
  pub fn memory_utilization(self) -> f64 {
    unsafe {
      // TODO: b/361751487: This .into() and .try_into() is only
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      // perfectly (and do an unchecked conversion for
      // i32->enum types, since even for closed enums we trust
      // upb to only return one of the named values).
      self.inner.ptr().get_f64_at_index(
        1, (0f64).into()
      ).try_into().unwrap()
    }
  }

  // request_cost: repeated message grpc.testing.TestOrcaReport.RequestCostEntry
  pub fn request_cost(self)
    -> ::protobuf::MapView<'msg, ::protobuf::ProtoString, f64> {
    unsafe {
      <Self as ::protobuf::__internal::runtime::UpbGetMessagePtr>::get_ptr(&self, ::protobuf::__internal::Private)
        .get_map_at_index(2)
        .map_or_else(
          ::protobuf::__internal::runtime::empty_map::<::protobuf::ProtoString, f64>,
          |raw| ::protobuf::MapView::from_raw(::protobuf::__internal::Private, raw)
        )
    }
  }

  // utilization: repeated message grpc.testing.TestOrcaReport.UtilizationEntry
  pub fn utilization(self)
    -> ::protobuf::MapView<'msg, ::protobuf::ProtoString, f64> {
    unsafe {
      <Self as ::protobuf::__internal::runtime::UpbGetMessagePtr>::get_ptr(&self, ::protobuf::__internal::Private)
        .get_map_at_index(3)
        .map_or_else(
          ::protobuf::__internal::runtime::empty_map::<::protobuf::ProtoString, f64>,
          |raw| ::protobuf::MapView::from_raw(::protobuf::__internal::Private, raw)
        )
    }
  }

}

// SAFETY:
// - `TestOrcaReportView` is `Sync` because it does not support mutation.
unsafe impl ::std::marker::Sync for TestOrcaReportView<'_> {}

// SAFETY:
// - `TestOrcaReportView` is `Send` because while its alive a `TestOrcaReportMut` cannot.
// - `TestOrcaReportView` does not use thread-local data.
unsafe impl ::std::marker::Send for TestOrcaReportView<'_> {}

impl<'msg> ::protobuf::AsView for TestOrcaReportView<'msg> {
  type Proxied = TestOrcaReport;
  fn as_view(&self) -> ::protobuf::View<'msg, TestOrcaReport> {
    *self
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for TestOrcaReportView<'msg> {
  fn into_view<'shorter>(self) -> TestOrcaReportView<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

impl<'msg> ::protobuf::IntoProxied<TestOrcaReport> for TestOrcaReportView<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> TestOrcaReport {
    let mut dst = TestOrcaReport::new();
    assert!(unsafe {
      dst.inner.ptr_mut().deep_copy(self.inner.ptr(), dst.inner.arena())
    });
    dst
  }
}

impl<'msg> ::protobuf::IntoProxied<TestOrcaReport> for TestOrcaReportMut<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> TestOrcaReport {
    ::protobuf::IntoProxied::into_proxied(::protobuf::IntoView::into_view(self), _private)
  }
}

impl ::protobuf::__internal::EntityType for TestOrcaReport {
    type Tag = ::protobuf::__internal::entity_tag::MessageTag;
}

impl<'msg> ::protobuf::__internal::EntityType for TestOrcaReportView<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::ViewProxyTag;
}

impl<'msg> ::protobuf::__internal::EntityType for TestOrcaReportMut<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::MutProxyTag;
}

#[allow(dead_code)]
#[allow(non_camel_case_types)]
pub struct TestOrcaReportMut<'msg> {
  inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, TestOrcaReport>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for TestOrcaReportMut<'msg> {}

impl<'msg> ::protobuf::MessageMut<'msg> for TestOrcaReportMut<'msg> {
  type Message = TestOrcaReport;
}

impl ::std::fmt::Debug for TestOrcaReportMut<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageMutInner<'msg, TestOrcaReport>> for TestOrcaReportMut<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, TestOrcaReport>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> TestOrcaReportMut<'msg> {

  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private)
    -> ::protobuf::__internal::runtime::MessageMutInner<'msg, TestOrcaReport> {
    self.inner.reborrow()
  }

  pub fn to_owned(&self) -> TestOrcaReport {
    ::protobuf::AsView::as_view(self).to_owned()
  }

  // cpu_utilization: optional double
  pub fn cpu_utilization(&self) -> f64 {
    unsafe {
      // TODO: b/361751487: This .into() and .try_into() is only
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      // perfectly (and do an unchecked conversion for
      // i32->enum types, since even for closed enums we trust
      // upb to only return one of the named values).
      self.inner.ptr().get_f64_at_index(
        0, (0f64).into()
      ).try_into().unwrap()
    }
  }
  pub fn set_cpu_utilization(&mut self, val: f64) {
    unsafe {
      // TODO: b/361751487: This .into() is only here
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      //perfectly.
      self.inner.ptr_mut().set_base_field_f64_at_index(
        0, val.into()
      )
    }
  }

  // memory_utilization: optional double
  pub fn memory_utilization(&self) -> f64 {
    unsafe {
      // TODO: b/361751487: This .into() and .try_into() is only
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      // perfectly (and do an unchecked conversion for
      // i32->enum types, since even for closed enums we trust
      // upb to only return one of the named values).
      self.inner.ptr().get_f64_at_index(
        1, (0f64).into()
      ).try_into().unwrap()
    }
  }
  pub fn set_memory_utilization(&mut self, val: f64) {
    unsafe {
      // TODO: b/361751487: This .into() is only here
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      //perfectly.
      self.inner.ptr_mut().set_base_field_f64_at_index(
        1, val.into()
      )
    }
  }

  // request_cost: repeated message grpc.testing.TestOrcaReport.RequestCostEntry
  pub fn request_cost(&self)
    -> ::protobuf::MapView<'_, ::protobuf::ProtoString, f64> {
    unsafe {
      <Self as ::protobuf::__internal::runtime::UpbGetMessagePtr>::get_ptr(&self, ::protobuf::__internal::Private)
        .get_map_at_index(2)
        .map_or_else(
          ::protobuf::__internal::runtime::empty_map::<::protobuf::ProtoString, f64>,
          |raw| ::protobuf::MapView::from_raw(::protobuf::__internal::Private, raw)
        )
    }
  }
  pub fn request_cost_mut(&mut self)
    -> ::protobuf::MapMut<'_, ::protobuf::ProtoString, f64> {
    unsafe {
      let raw_map = <Self as ::protobuf::__internal::runtime::UpbGetMessagePtrMut>::get_ptr_mut(self, ::protobuf::__internal::Private)
        .get_or_create_mutable_map_at_index(
          2, self.inner.arena()).unwrap();
      let inner = ::protobuf::__internal::runtime::InnerMapMut::new(
        raw_map, self.inner.arena());
      ::protobuf::MapMut::from_inner(::protobuf::__internal::Private, inner)
    }
  }
  pub fn set_request_cost(
      &mut self,
      src: impl ::protobuf::IntoProxied<::protobuf::Map<::protobuf::ProtoString, f64>>) {
    unsafe {
      ::protobuf::__internal::runtime::message_set_map_field(
        ::protobuf::AsMut::as_mut(self).inner,
        2,
        src);
    }
  }

  // utilization: repeated message grpc.testing.TestOrcaReport.UtilizationEntry
  pub fn utilization(&self)
    -> ::protobuf::MapView<'_, ::protobuf::ProtoString, f64> {
    unsafe {
      <Self as ::protobuf::__internal::runtime::UpbGetMessagePtr>::get_ptr(&self, ::protobuf::__internal::Private)
        .get_map_at_index(3)
        .map_or_else(
          ::protobuf::__internal::runtime::empty_map::<::protobuf::ProtoString, f64>,
          |raw| ::protobuf::MapView::from_raw(::protobuf::__internal::Private, raw)
        )
    }
  }
  pub fn utilization_mut(&mut self)
    -> ::protobuf::MapMut<'_, ::protobuf::ProtoString, f64> {
    unsafe {
      let raw_map = <Self as ::protobuf::__internal::runtime::UpbGetMessagePtrMut>::get_ptr_mut(self, ::protobuf::__internal::Private)
        .get_or_create_mutable_map_at_index(
          3, self.inner.arena()).unwrap();
      let inner = ::protobuf::__internal::runtime::InnerMapMut::new(
        raw_map, self.inner.arena());
      ::protobuf::MapMut::from_inner(::protobuf::__internal::Private, inner)
    }
  }
  pub fn set_utilization(
      &mut self,
      src: impl ::protobuf::IntoProxied<::protobuf::Map<::protobuf::ProtoString, f64>>) {
    unsafe {
      ::protobuf::__internal::runtime::message_set_map_field(
        ::protobuf::AsMut::as_mut(self).inner,
        3,
        src);
    }
  }

}

// SAFETY:
// - `TestOrcaReportMut` does not perform any shared mutation.
unsafe impl ::std::marker::Send for TestOrcaReportMut<'_> {}

// SAFETY:
// - `TestOrcaReportMut` does not perform any shared mutation.
unsafe impl ::std::marker::Sync for TestOrcaReportMut<'_> {}

impl<'msg> ::protobuf::AsView for TestOrcaReportMut<'msg> {
  type Proxied = TestOrcaReport;
  fn as_view(&self) -> ::protobuf::View<'_, TestOrcaReport> {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for TestOrcaReportMut<'msg> {
  fn into_view<'shorter>(self) -> ::protobuf::View<'shorter, TestOrcaReport>
  where
      'msg: 'shorter {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::AsMut for TestOrcaReportMut<'msg> {
  type MutProxied = TestOrcaReport;
  fn as_mut(&mut self) -> TestOrcaReportMut<'msg> {
    self.inner.reborrow().into()
  }
}

impl<'msg> ::protobuf::IntoMut<'msg> for TestOrcaReportMut<'msg> {
  fn into_mut<'shorter>(self) -> TestOrcaReportMut<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

#[allow(dead_code)]
impl TestOrcaReport {
  pub fn new() -> Self {
    Self { inner: ::protobuf::__internal::runtime::OwnedMessageInner::<Self>::new() }
  }


  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessageMutInner<'_, TestOrcaReport> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner)
  }

  pub fn as_view(&self) -> TestOrcaReportView<'_> {
    ::protobuf::__internal::runtime::MessageViewInner::view_of_owned(&self.inner).into()
  }

  pub fn as_mut(&mut self) -> TestOrcaReportMut<'_> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner).into()
  }

  // cpu_utilization: optional double
  pub fn cpu_utilization(&self) -> f64 {
    unsafe {
      // TODO: b/361751487: This .into() and .try_into() is only
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      // perfectly (and do an unchecked conversion for
      // i32->enum types, since even for closed enums we trust
      // upb to only return one of the named values).
      self.inner.ptr().get_f64_at_index(
        0, (0f64).into()
      ).try_into().unwrap()
    }
  }
  pub fn set_cpu_utilization(&mut self, val: f64) {
    unsafe {
      // TODO: b/361751487: This .into() is only here
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      //perfectly.
      self.inner.ptr_mut().set_base_field_f64_at_index(
        0, val.into()
      )
    }
  }

  // memory_utilization: optional double
  pub fn memory_utilization(&self) -> f64 {
    unsafe {
      // TODO: b/361751487: This .into() and .try_into() is only
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      // perfectly (and do an unchecked conversion for
      // i32->enum types, since even for closed enums we trust
      // upb to only return one of the named values).
      self.inner.ptr().get_f64_at_index(
        1, (0f64).into()
      ).try_into().unwrap()
    }
  }
  pub fn set_memory_utilization(&mut self, val: f64) {
    unsafe {
      // TODO: b/361751487: This .into() is only here
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      //perfectly.
      self.inner.ptr_mut().set_base_field_f64_at_index(
        1, val.into()
      )
    }
  }

  // request_cost: repeated message grpc.testing.TestOrcaReport.RequestCostEntry
  pub fn request_cost(&self)
    -> ::protobuf::MapView<'_, ::protobuf::ProtoString, f64> {
    unsafe {
      <Self as ::protobuf::__internal::runtime::UpbGetMessagePtr>::get_ptr(&self, ::protobuf::__internal::Private)
        .get_map_at_index(2)
        .map_or_else(
          ::protobuf::__internal::runtime::empty_map::<::protobuf::ProtoString, f64>,
          |raw| ::protobuf::MapView::from_raw(::protobuf::__internal::Private, raw)
        )
    }
  }
  pub fn request_cost_mut(&mut self)
    -> ::protobuf::MapMut<'_, ::protobuf::ProtoString, f64> {
    unsafe {
      let raw_map = <Self as ::protobuf::__internal::runtime::UpbGetMessagePtrMut>::get_ptr_mut(self, ::protobuf::__internal::Private)
        .get_or_create_mutable_map_at_index(
          2, self.inner.arena()).unwrap();
      let inner = ::protobuf::__internal::runtime::InnerMapMut::new(
        raw_map, self.inner.arena());
      ::protobuf::MapMut::from_inner(::protobuf::__internal::Private, inner)
    }
  }
  pub fn set_request_cost(
      &mut self,
      src: impl ::protobuf::IntoProxied<::protobuf::Map<::protobuf::ProtoString, f64>>) {
    unsafe {
      ::protobuf::__internal::runtime::message_set_map_field(
        ::protobuf::AsMut::as_mut(self).inner,
        2,
        src);
    }
  }

  // utilization: repeated message grpc.testing.TestOrcaReport.UtilizationEntry
  pub fn utilization(&self)
    -> ::protobuf::MapView<'_, ::protobuf::ProtoString, f64> {
    unsafe {
      <Self as ::protobuf::__internal::runtime::UpbGetMessagePtr>::get_ptr(&self, ::protobuf::__internal::Private)
        .get_map_at_index(3)
        .map_or_else(
          ::protobuf::__internal::runtime::empty_map::<::protobuf::ProtoString, f64>,
          |raw| ::protobuf::MapView::from_raw(::protobuf::__internal::Private, raw)
        )
    }
  }
  pub fn utilization_mut(&mut self)
    -> ::protobuf::MapMut<'_, ::protobuf::ProtoString, f64> {
    unsafe {
      let raw_map = <Self as ::protobuf::__internal::runtime::UpbGetMessagePtrMut>::get_ptr_mut(self, ::protobuf::__internal::Private)
        .get_or_create_mutable_map_at_index(
          3, self.inner.arena()).unwrap();
      let inner = ::protobuf::__internal::runtime::InnerMapMut::new(
        raw_map, self.inner.arena());
      ::protobuf::MapMut::from_inner(::protobuf::__internal::Private, inner)
    }
  }
  pub fn set_utilization(
      &mut self,
      src: impl ::protobuf::IntoProxied<::protobuf::Map<::protobuf::ProtoString, f64>>) {
    unsafe {
      ::protobuf::__internal::runtime::message_set_map_field(
        ::protobuf::AsMut::as_mut(self).inner,
        3,
        src);
    }
  }

}  // impl TestOrcaReport

impl ::std::ops::Drop for TestOrcaReport {
  #[inline]
  fn drop(&mut self) {
  }
}

impl ::std::clone::Clone for TestOrcaReport {
  fn clone(&self) -> Self {
    self.as_view().to_owned()
  }
}

impl ::protobuf::AsView for TestOrcaReport {
  type Proxied = Self;
  fn as_view(&self) -> TestOrcaReportView<'_> {
    self.as_view()
  }
}

impl ::protobuf::AsMut for TestOrcaReport {
  type MutProxied = Self;
  fn as_mut(&mut self) -> TestOrcaReportMut<'_> {
    self.as_mut()
  }
}

unsafe impl ::protobuf::__internal::runtime::AssociatedMiniTable for TestOrcaReport {
  fn mini_table() -> ::protobuf::__internal::runtime::MiniTablePtr {
    static ONCE_LOCK: ::std::sync::OnceLock<::protobuf::__internal::runtime::MiniTableInitPtr> =
        ::std::sync::OnceLock::new();
    unsafe {
      ONCE_LOCK.get_or_init(|| {
        super::interop_proto::grpc__testing__TestOrcaReport_msg_init.0 =
            ::protobuf::__internal::runtime::build_mini_table("$ P PGG");
        ::protobuf::__internal::runtime::link_mini_table(
            super::interop_proto::grpc__testing__TestOrcaReport_msg_init.0, &[<super::interop_proto::test_orca_report::RequestCostEntry as ::protobuf::__internal::runtime::AssociatedMiniTable>::mini_table(),
            <super::interop_proto::test_orca_report::UtilizationEntry as ::protobuf::__internal::runtime::AssociatedMiniTable>::mini_table(),
            ], &[]);
        ::protobuf::__internal::runtime::MiniTableInitPtr(super::interop_proto::grpc__testing__TestOrcaReport_msg_init.0)
      }).0
    }
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetArena for TestOrcaReport {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for TestOrcaReport {
  type Msg = TestOrcaReport;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<TestOrcaReport> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for TestOrcaReport {
  type Msg = TestOrcaReport;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<TestOrcaReport> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for TestOrcaReportMut<'_> {
  type Msg = TestOrcaReport;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<TestOrcaReport> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for TestOrcaReportMut<'_> {
  type Msg = TestOrcaReport;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<TestOrcaReport> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for TestOrcaReportView<'_> {
  type Msg = TestOrcaReport;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<TestOrcaReport> {
    self.inner.ptr()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetArena for TestOrcaReportMut<'_> {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}

pub mod test_orca_report {// This variable must not be referenced except by protobuf generated
// code.
pub(crate) static mut grpc__testing__TestOrcaReport__RequestCostEntry_msg_init: ::protobuf::__internal::runtime::MiniTableInitPtr =
    ::protobuf::__internal::runtime::MiniTableInitPtr(::protobuf::__internal::runtime::MiniTablePtr::dangling());
#[allow(dead_code)]
pub(super) struct RequestCostEntry;

unsafe impl ::protobuf::__internal::runtime::AssociatedMiniTable for RequestCostEntry {
  fn mini_table() -> ::protobuf::__internal::runtime::MiniTablePtr {
    static ONCE_LOCK: ::std::sync::OnceLock<::protobuf::__internal::runtime::MiniTableInitPtr> =
        ::std::sync::OnceLock::new();
    unsafe {
      ONCE_LOCK.get_or_init(|| {
        super::super::interop_proto::test_orca_report::grpc__testing__TestOrcaReport__RequestCostEntry_msg_init.0 =
            ::protobuf::__internal::runtime::build_mini_table("%1X P");
        ::protobuf::__internal::runtime::link_mini_table(
            super::super::interop_proto::test_orca_report::grpc__testing__TestOrcaReport__RequestCostEntry_msg_init.0, &[], &[]);
        ::protobuf::__internal::runtime::MiniTableInitPtr(super::super::interop_proto::test_orca_report::grpc__testing__TestOrcaReport__RequestCostEntry_msg_init.0)
      }).0
    }
  }
}
// This variable must not be referenced except by protobuf generated
// code.
pub(crate) static mut grpc__testing__TestOrcaReport__UtilizationEntry_msg_init: ::protobuf::__internal::runtime::MiniTableInitPtr =
    ::protobuf::__internal::runtime::MiniTableInitPtr(::protobuf::__internal::runtime::MiniTablePtr::dangling());
#[allow(dead_code)]
pub(super) struct UtilizationEntry;

unsafe impl ::protobuf::__internal::runtime::AssociatedMiniTable for UtilizationEntry {
  fn mini_table() -> ::protobuf::__internal::runtime::MiniTablePtr {
    static ONCE_LOCK: ::std::sync::OnceLock<::protobuf::__internal::runtime::MiniTableInitPtr> =
        ::std::sync::OnceLock::new();
    unsafe {
      ONCE_LOCK.get_or_init(|| {
        super::super::interop_proto::test_orca_report::grpc__testing__TestOrcaReport__UtilizationEntry_msg_init.0 =
            ::protobuf::__internal::runtime::build_mini_table("%1X P");
        ::protobuf::__internal::runtime::link_mini_table(
            super::super::interop_proto::test_orca_report::grpc__testing__TestOrcaReport__UtilizationEntry_msg_init.0, &[], &[]);
        ::protobuf::__internal::runtime::MiniTableInitPtr(super::super::interop_proto::test_orca_report::grpc__testing__TestOrcaReport__UtilizationEntry_msg_init.0)
      }).0
    }
  }
}

}  // pub mod test_orca_report


#[repr(transparent)]
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct PayloadType(i32);

#[allow(non_upper_case_globals)]
impl PayloadType {
  pub const Compressable: PayloadType = PayloadType(0);

  fn constant_name(&self) -> ::std::option::Option<&'static str> {
    #[allow(unreachable_patterns)] // In the case of aliases, just emit them all and let the first one match.
    Some(match self.0 {
      0 => "Compressable",
      _ => return None
    })
  }
}

impl ::std::convert::From<PayloadType> for i32 {
  fn from(val: PayloadType) -> i32 {
    val.0
  }
}

impl ::std::convert::From<i32> for PayloadType {
  fn from(val: i32) -> PayloadType {
    Self(val)
  }
}

impl ::std::default::Default for PayloadType {
  fn default() -> Self {
    Self(0)
  }
}

impl ::std::fmt::Debug for PayloadType {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    if let Some(constant_name) = self.constant_name() {
      write!(f, "PayloadType::{}", constant_name)
    } else {
      write!(f, "PayloadType::from({})", self.0)
    }
  }
}

impl ::protobuf::IntoProxied<i32> for PayloadType {
  fn into_proxied(self, _: ::protobuf::__internal::Private) -> i32 {
    self.0
  }
}

impl ::protobuf::__internal::SealedInternal for PayloadType {}

impl ::protobuf::Proxied for PayloadType {
  type View<'a> = PayloadType;
}

impl ::protobuf::AsView for PayloadType {
  type Proxied = PayloadType;

  fn as_view(&self) -> PayloadType {
    *self
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for PayloadType {
  fn into_view<'shorter>(self) -> PayloadType where 'msg: 'shorter {
    self
  }
}

// SAFETY: this is an enum type
unsafe impl ::protobuf::__internal::Enum for PayloadType {
  const NAME: &'static str = "PayloadType";

  fn is_known(value: i32) -> bool {
    matches!(value, 0)
  }
}

impl ::protobuf::__internal::EntityType for PayloadType {
    type Tag = ::protobuf::__internal::entity_tag::EnumTag;
}



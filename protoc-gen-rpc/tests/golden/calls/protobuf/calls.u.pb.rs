const _: () = ::protobuf::__internal::assert_compatible_gencode_version("0.36.2-release");
// This variable must not be referenced except by protobuf generated
// code.
pub(crate) static mut calls__v1__Key_msg_init: ::protobuf::__internal::runtime::MiniTableInitPtr =
    ::protobuf::__internal::runtime::MiniTableInitPtr(::protobuf::__internal::runtime::MiniTablePtr::dangling());
#[allow(non_camel_case_types)]
pub struct Key {
  inner: ::protobuf::__internal::runtime::OwnedMessageInner<Key>
}

impl ::protobuf::Message for Key {
  type MessageView<'msg> = KeyView<'msg>;
  type MessageMut<'msg> = KeyMut<'msg>;
}

impl ::std::default::Default for Key {
  fn default() -> Self {
    Self::new()
  }
}

impl ::std::fmt::Debug for Key {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

// SAFETY:
// - `Key` is `Sync` because it does not implement interior mutability.
//    Neither does `KeyMut`.
unsafe impl ::std::marker::Sync for Key {}

// SAFETY:
// - `Key` is `Send` because it uniquely owns its arena and does
//   not use thread-local data.
unsafe impl ::std::marker::Send for Key {}

impl ::protobuf::Proxied for Key {
  type View<'msg> = KeyView<'msg>;
}

impl ::protobuf::__internal::SealedInternal for Key {}

impl ::protobuf::MutProxied for Key {
  type Mut<'msg> = KeyMut<'msg>;
}

#[derive(Copy, Clone)]
#[allow(dead_code)]
pub struct KeyView<'msg> {
  inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, Key>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for KeyView<'msg> {}

impl<'msg> ::protobuf::MessageView<'msg> for KeyView<'msg> {
  type Message = Key;
}

impl ::std::fmt::Debug for KeyView<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl ::std::default::Default for KeyView<'_> {
  fn default() -> KeyView<'static> {
    ::protobuf::__internal::runtime::MessageViewInner::default().into()
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageViewInner<'msg, Key>> for KeyView<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, Key>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> KeyView<'msg> {

  pub fn to_owned(&self) -> Key {
    ::protobuf::IntoProxied::into_proxied(*self, ::protobuf::__internal::Private)
  }

  // name: optional string
  pub fn name(self) -> ::protobuf::View<'msg, ::protobuf::ProtoString> {
    let str_view = unsafe {
      self.inner.ptr().get_string_at_index(
        0, (b"").into()
      )
    };
    ::protobuf::ProtoStr::from_utf8_unchecked(unsafe { str_view.as_ref() })
  }

}

// SAFETY:
// - `KeyView` is `Sync` because it does not support mutation.
unsafe impl ::std::marker::Sync for KeyView<'_> {}

// SAFETY:
// - `KeyView` is `Send` because while its alive a `KeyMut` cannot.
// - `KeyView` does not use thread-local data.
unsafe impl ::std::marker::Send for KeyView<'_> {}

impl<'msg> ::protobuf::AsView for KeyView<'msg> {
  type Proxied = Key;
  fn as_view(&self) -> ::protobuf::View<'msg, Key> {
    *self
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for KeyView<'msg> {
  fn into_view<'shorter>(self) -> KeyView<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

impl<'msg> ::protobuf::IntoProxied<Key> for KeyView<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> Key {
    let mut dst = Key::new();
    assert!(unsafe {
      dst.inner.ptr_mut().deep_copy(self.inner.ptr(), dst.inner.arena())
    });
    dst
  }
}

impl<'msg> ::protobuf::IntoProxied<Key> for KeyMut<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> Key {
    ::protobuf::IntoProxied::into_proxied(::protobuf::IntoView::into_view(self), _private)
  }
}

impl ::protobuf::__internal::EntityType for Key {
    type Tag = ::protobuf::__internal::entity_tag::MessageTag;
}

impl<'msg> ::protobuf::__internal::EntityType for KeyView<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::ViewProxyTag;
}

impl<'msg> ::protobuf::__internal::EntityType for KeyMut<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::MutProxyTag;
}

#[allow(dead_code)]
#[allow(non_camel_case_types)]
pub struct KeyMut<'msg> {
  inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, Key>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for KeyMut<'msg> {}

impl<'msg> ::protobuf::MessageMut<'msg> for KeyMut<'msg> {
  type Message = Key;
}

impl ::std::fmt::Debug for KeyMut<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageMutInner<'msg, Key>> for KeyMut<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, Key>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> KeyMut<'msg> {

  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private)
    -> ::protobuf::__internal::runtime::MessageMutInner<'msg, Key> {
    self.inner.reborrow()
  }

  pub fn to_owned(&self) -> Key {
    ::protobuf::AsView::as_view(self).to_owned()
  }

  // name: optional string
  pub fn name(&self) -> ::protobuf::View<'_, ::protobuf::ProtoString> {
    let str_view = unsafe {
      self.inner.ptr().get_string_at_index(
        0, (b"").into()
      )
    };
    ::protobuf::ProtoStr::from_utf8_unchecked(unsafe { str_view.as_ref() })
  }
  pub fn set_name(&mut self, val: impl ::protobuf::IntoProxied<::protobuf::ProtoString>) {
    unsafe {
      ::protobuf::__internal::runtime::message_set_string_field(
        ::protobuf::AsMut::as_mut(self).inner,
        0,
        val);
    }
  }

}

// SAFETY:
// - `KeyMut` does not perform any shared mutation.
unsafe impl ::std::marker::Send for KeyMut<'_> {}

// SAFETY:
// - `KeyMut` does not perform any shared mutation.
unsafe impl ::std::marker::Sync for KeyMut<'_> {}

impl<'msg> ::protobuf::AsView for KeyMut<'msg> {
  type Proxied = Key;
  fn as_view(&self) -> ::protobuf::View<'_, Key> {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for KeyMut<'msg> {
  fn into_view<'shorter>(self) -> ::protobuf::View<'shorter, Key>
  where
      'msg: 'shorter {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::AsMut for KeyMut<'msg> {
  type MutProxied = Key;
  fn as_mut(&mut self) -> KeyMut<'msg> {
    self.inner.reborrow().into()
  }
}

impl<'msg> ::protobuf::IntoMut<'msg> for KeyMut<'msg> {
  fn into_mut<'shorter>(self) -> KeyMut<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

#[allow(dead_code)]
impl Key {
  pub fn new() -> Self {
    Self { inner: ::protobuf::__internal::runtime::OwnedMessageInner::<Self>::new() }
  }


  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessageMutInner<'_, Key> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner)
  }

  pub fn as_view(&self) -> KeyView<'_> {
    ::protobuf::__internal::runtime::MessageViewInner::view_of_owned(&self.inner).into()
  }

  pub fn as_mut(&mut self) -> KeyMut<'_> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner).into()
  }

  // name: optional string
  pub fn name(&self) -> ::protobuf::View<'_, ::protobuf::ProtoString> {
    let str_view = unsafe {
      self.inner.ptr().get_string_at_index(
        0, (b"").into()
      )
    };
    ::protobuf::ProtoStr::from_utf8_unchecked(unsafe { str_view.as_ref() })
  }
  pub fn set_name(&mut self, val: impl ::protobuf::IntoProxied<::protobuf::ProtoString>) {
    unsafe {
      ::protobuf::__internal::runtime::message_set_string_field(
        ::protobuf::AsMut::as_mut(self).inner,
        0,
        val);
    }
  }

}  // impl Key

impl ::std::ops::Drop for Key {
  #[inline]
  fn drop(&mut self) {
  }
}

impl ::std::clone::Clone for Key {
  fn clone(&self) -> Self {
    self.as_view().to_owned()
  }
}

impl ::protobuf::AsView for Key {
  type Proxied = Self;
  fn as_view(&self) -> KeyView<'_> {
    self.as_view()
  }
}

impl ::protobuf::AsMut for Key {
  type MutProxied = Self;
  fn as_mut(&mut self) -> KeyMut<'_> {
    self.as_mut()
  }
}

unsafe impl ::protobuf::__internal::runtime::AssociatedMiniTable for Key {
  fn mini_table() -> ::protobuf::__internal::runtime::MiniTablePtr {
    static ONCE_LOCK: ::std::sync::OnceLock<::protobuf::__internal::runtime::MiniTableInitPtr> =
        ::std::sync::OnceLock::new();
    unsafe {
      ONCE_LOCK.get_or_init(|| {
        super::calls_proto::calls__v1__Key_msg_init.0 =
            ::protobuf::__internal::runtime::build_mini_table("$M1P");
        ::protobuf::__internal::runtime::link_mini_table(
            super::calls_proto::calls__v1__Key_msg_init.0, &[], &[]);
        ::protobuf::__internal::runtime::MiniTableInitPtr(super::calls_proto::calls__v1__Key_msg_init.0)
      }).0
    }
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetArena for Key {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for Key {
  type Msg = Key;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Key> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for Key {
  type Msg = Key;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Key> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for KeyMut<'_> {
  type Msg = Key;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Key> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for KeyMut<'_> {
  type Msg = Key;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Key> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for KeyView<'_> {
  type Msg = Key;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Key> {
    self.inner.ptr()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetArena for KeyMut<'_> {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}



// This variable must not be referenced except by protobuf generated
// code.
pub(crate) static mut calls__v1__Value_msg_init: ::protobuf::__internal::runtime::MiniTableInitPtr =
    ::protobuf::__internal::runtime::MiniTableInitPtr(::protobuf::__internal::runtime::MiniTablePtr::dangling());
#[allow(non_camel_case_types)]
pub struct Value {
  inner: ::protobuf::__internal::runtime::OwnedMessageInner<Value>
}

impl ::protobuf::Message for Value {
  type MessageView<'msg> = ValueView<'msg>;
  type MessageMut<'msg> = ValueMut<'msg>;
}

impl ::std::default::Default for Value {
  fn default() -> Self {
    Self::new()
  }
}

impl ::std::fmt::Debug for Value {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

// SAFETY:
// - `Value` is `Sync` because it does not implement interior mutability.
//    Neither does `ValueMut`.
unsafe impl ::std::marker::Sync for Value {}

// SAFETY:
// - `Value` is `Send` because it uniquely owns its arena and does
//   not use thread-local data.
unsafe impl ::std::marker::Send for Value {}

impl ::protobuf::Proxied for Value {
  type View<'msg> = ValueView<'msg>;
}

impl ::protobuf::__internal::SealedInternal for Value {}

impl ::protobuf::MutProxied for Value {
  type Mut<'msg> = ValueMut<'msg>;
}

#[derive(Copy, Clone)]
#[allow(dead_code)]
pub struct ValueView<'msg> {
  inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, Value>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for ValueView<'msg> {}

impl<'msg> ::protobuf::MessageView<'msg> for ValueView<'msg> {
  type Message = Value;
}

impl ::std::fmt::Debug for ValueView<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl ::std::default::Default for ValueView<'_> {
  fn default() -> ValueView<'static> {
    ::protobuf::__internal::runtime::MessageViewInner::default().into()
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageViewInner<'msg, Value>> for ValueView<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, Value>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> ValueView<'msg> {

  pub fn to_owned(&self) -> Value {
    ::protobuf::IntoProxied::into_proxied(*self, ::protobuf::__internal::Private)
  }

  // value: optional double
  pub fn has_value(self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(0)
    }
  }
  pub fn value_opt(self) -> ::std::option::Option<f64> {
    self.has_value().then(|| self.value())
  }
  pub fn value(self) -> f64 {
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

  // at: optional message google.protobuf.Timestamp
  pub fn has_at(self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(1)
    }
  }
  pub fn at_opt(self) -> ::std::option::Option<::protobuf_well_known_types::google_protobuf_timestamp_proto::TimestampView<'msg>> {
    self.has_at().then(|| self.at())
  }
  pub fn at(self) -> ::protobuf_well_known_types::google_protobuf_timestamp_proto::TimestampView<'msg> {
    let submsg = unsafe {
      self.inner.ptr().get_message_at_index(1)
    };
    submsg
        .map(|ptr| unsafe { ::protobuf::__internal::runtime::MessageViewInner::wrap(ptr).into() })
       .unwrap_or(::protobuf_well_known_types::google_protobuf_timestamp_proto::TimestampView::default())
  }

}

// SAFETY:
// - `ValueView` is `Sync` because it does not support mutation.
unsafe impl ::std::marker::Sync for ValueView<'_> {}

// SAFETY:
// - `ValueView` is `Send` because while its alive a `ValueMut` cannot.
// - `ValueView` does not use thread-local data.
unsafe impl ::std::marker::Send for ValueView<'_> {}

impl<'msg> ::protobuf::AsView for ValueView<'msg> {
  type Proxied = Value;
  fn as_view(&self) -> ::protobuf::View<'msg, Value> {
    *self
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for ValueView<'msg> {
  fn into_view<'shorter>(self) -> ValueView<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

impl<'msg> ::protobuf::IntoProxied<Value> for ValueView<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> Value {
    let mut dst = Value::new();
    assert!(unsafe {
      dst.inner.ptr_mut().deep_copy(self.inner.ptr(), dst.inner.arena())
    });
    dst
  }
}

impl<'msg> ::protobuf::IntoProxied<Value> for ValueMut<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> Value {
    ::protobuf::IntoProxied::into_proxied(::protobuf::IntoView::into_view(self), _private)
  }
}

impl ::protobuf::__internal::EntityType for Value {
    type Tag = ::protobuf::__internal::entity_tag::MessageTag;
}

impl<'msg> ::protobuf::__internal::EntityType for ValueView<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::ViewProxyTag;
}

impl<'msg> ::protobuf::__internal::EntityType for ValueMut<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::MutProxyTag;
}

#[allow(dead_code)]
#[allow(non_camel_case_types)]
pub struct ValueMut<'msg> {
  inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, Value>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for ValueMut<'msg> {}

impl<'msg> ::protobuf::MessageMut<'msg> for ValueMut<'msg> {
  type Message = Value;
}

impl ::std::fmt::Debug for ValueMut<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageMutInner<'msg, Value>> for ValueMut<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, Value>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> ValueMut<'msg> {

  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private)
    -> ::protobuf::__internal::runtime::MessageMutInner<'msg, Value> {
    self.inner.reborrow()
  }

  pub fn to_owned(&self) -> Value {
    ::protobuf::AsView::as_view(self).to_owned()
  }

  // value: optional double
  pub fn has_value(&self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(0)
    }
  }
  pub fn clear_value(&mut self) {
    unsafe {
      self.inner.ptr().clear_field_at_index(
        0
      );
    }
  }
  pub fn value_opt(&self) -> ::std::option::Option<f64> {
    self.has_value().then(|| self.value())
  }
  pub fn value(&self) -> f64 {
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
  pub fn set_value(&mut self, val: f64) {
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

  // at: optional message google.protobuf.Timestamp
  pub fn has_at(&self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(1)
    }
  }
  pub fn clear_at(&mut self) {
    unsafe {
      self.inner.ptr().clear_field_at_index(
        1
      );
    }
  }
  pub fn at_opt(&self) -> ::std::option::Option<::protobuf_well_known_types::google_protobuf_timestamp_proto::TimestampView<'_>> {
    self.has_at().then(|| self.at())
  }
  pub fn at(&self) -> ::protobuf_well_known_types::google_protobuf_timestamp_proto::TimestampView<'_> {
    let submsg = unsafe {
      self.inner.ptr().get_message_at_index(1)
    };
    submsg
        .map(|ptr| unsafe { ::protobuf::__internal::runtime::MessageViewInner::wrap(ptr).into() })
       .unwrap_or(::protobuf_well_known_types::google_protobuf_timestamp_proto::TimestampView::default())
  }
  pub fn at_mut(&mut self) -> ::protobuf_well_known_types::google_protobuf_timestamp_proto::TimestampMut<'_> {
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
  pub fn set_at(&mut self,
    val: impl ::protobuf::IntoProxied<::protobuf_well_known_types::google_protobuf_timestamp_proto::Timestamp>) {

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
// - `ValueMut` does not perform any shared mutation.
unsafe impl ::std::marker::Send for ValueMut<'_> {}

// SAFETY:
// - `ValueMut` does not perform any shared mutation.
unsafe impl ::std::marker::Sync for ValueMut<'_> {}

impl<'msg> ::protobuf::AsView for ValueMut<'msg> {
  type Proxied = Value;
  fn as_view(&self) -> ::protobuf::View<'_, Value> {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for ValueMut<'msg> {
  fn into_view<'shorter>(self) -> ::protobuf::View<'shorter, Value>
  where
      'msg: 'shorter {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::AsMut for ValueMut<'msg> {
  type MutProxied = Value;
  fn as_mut(&mut self) -> ValueMut<'msg> {
    self.inner.reborrow().into()
  }
}

impl<'msg> ::protobuf::IntoMut<'msg> for ValueMut<'msg> {
  fn into_mut<'shorter>(self) -> ValueMut<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

#[allow(dead_code)]
impl Value {
  pub fn new() -> Self {
    Self { inner: ::protobuf::__internal::runtime::OwnedMessageInner::<Self>::new() }
  }


  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessageMutInner<'_, Value> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner)
  }

  pub fn as_view(&self) -> ValueView<'_> {
    ::protobuf::__internal::runtime::MessageViewInner::view_of_owned(&self.inner).into()
  }

  pub fn as_mut(&mut self) -> ValueMut<'_> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner).into()
  }

  // value: optional double
  pub fn has_value(&self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(0)
    }
  }
  pub fn clear_value(&mut self) {
    unsafe {
      self.inner.ptr().clear_field_at_index(
        0
      );
    }
  }
  pub fn value_opt(&self) -> ::std::option::Option<f64> {
    self.has_value().then(|| self.value())
  }
  pub fn value(&self) -> f64 {
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
  pub fn set_value(&mut self, val: f64) {
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

  // at: optional message google.protobuf.Timestamp
  pub fn has_at(&self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(1)
    }
  }
  pub fn clear_at(&mut self) {
    unsafe {
      self.inner.ptr().clear_field_at_index(
        1
      );
    }
  }
  pub fn at_opt(&self) -> ::std::option::Option<::protobuf_well_known_types::google_protobuf_timestamp_proto::TimestampView<'_>> {
    self.has_at().then(|| self.at())
  }
  pub fn at(&self) -> ::protobuf_well_known_types::google_protobuf_timestamp_proto::TimestampView<'_> {
    let submsg = unsafe {
      self.inner.ptr().get_message_at_index(1)
    };
    submsg
        .map(|ptr| unsafe { ::protobuf::__internal::runtime::MessageViewInner::wrap(ptr).into() })
       .unwrap_or(::protobuf_well_known_types::google_protobuf_timestamp_proto::TimestampView::default())
  }
  pub fn at_mut(&mut self) -> ::protobuf_well_known_types::google_protobuf_timestamp_proto::TimestampMut<'_> {
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
  pub fn set_at(&mut self,
    val: impl ::protobuf::IntoProxied<::protobuf_well_known_types::google_protobuf_timestamp_proto::Timestamp>) {

    unsafe {
      ::protobuf::__internal::runtime::message_set_sub_message(
        ::protobuf::AsMut::as_mut(self).inner,
        1,
        val
      );
    }
  }

}  // impl Value

impl ::std::ops::Drop for Value {
  #[inline]
  fn drop(&mut self) {
  }
}

impl ::std::clone::Clone for Value {
  fn clone(&self) -> Self {
    self.as_view().to_owned()
  }
}

impl ::protobuf::AsView for Value {
  type Proxied = Self;
  fn as_view(&self) -> ValueView<'_> {
    self.as_view()
  }
}

impl ::protobuf::AsMut for Value {
  type MutProxied = Self;
  fn as_mut(&mut self) -> ValueMut<'_> {
    self.as_mut()
  }
}

unsafe impl ::protobuf::__internal::runtime::AssociatedMiniTable for Value {
  fn mini_table() -> ::protobuf::__internal::runtime::MiniTablePtr {
    static ONCE_LOCK: ::std::sync::OnceLock<::protobuf::__internal::runtime::MiniTableInitPtr> =
        ::std::sync::OnceLock::new();
    unsafe {
      ONCE_LOCK.get_or_init(|| {
        super::calls_proto::calls__v1__Value_msg_init.0 =
            ::protobuf::__internal::runtime::build_mini_table("$ 3");
        ::protobuf::__internal::runtime::link_mini_table(
            super::calls_proto::calls__v1__Value_msg_init.0, &[<::protobuf_well_known_types::google_protobuf_timestamp_proto::Timestamp as ::protobuf::__internal::runtime::AssociatedMiniTable>::mini_table(),
            ], &[]);
        ::protobuf::__internal::runtime::MiniTableInitPtr(super::calls_proto::calls__v1__Value_msg_init.0)
      }).0
    }
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetArena for Value {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for Value {
  type Msg = Value;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Value> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for Value {
  type Msg = Value;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Value> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for ValueMut<'_> {
  type Msg = Value;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Value> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for ValueMut<'_> {
  type Msg = Value;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Value> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for ValueView<'_> {
  type Msg = Value;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Value> {
    self.inner.ptr()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetArena for ValueMut<'_> {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}



// This variable must not be referenced except by protobuf generated
// code.
pub(crate) static mut calls__v1__Summary_msg_init: ::protobuf::__internal::runtime::MiniTableInitPtr =
    ::protobuf::__internal::runtime::MiniTableInitPtr(::protobuf::__internal::runtime::MiniTablePtr::dangling());
#[allow(non_camel_case_types)]
pub struct Summary {
  inner: ::protobuf::__internal::runtime::OwnedMessageInner<Summary>
}

impl ::protobuf::Message for Summary {
  type MessageView<'msg> = SummaryView<'msg>;
  type MessageMut<'msg> = SummaryMut<'msg>;
}

impl ::std::default::Default for Summary {
  fn default() -> Self {
    Self::new()
  }
}

impl ::std::fmt::Debug for Summary {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

// SAFETY:
// - `Summary` is `Sync` because it does not implement interior mutability.
//    Neither does `SummaryMut`.
unsafe impl ::std::marker::Sync for Summary {}

// SAFETY:
// - `Summary` is `Send` because it uniquely owns its arena and does
//   not use thread-local data.
unsafe impl ::std::marker::Send for Summary {}

impl ::protobuf::Proxied for Summary {
  type View<'msg> = SummaryView<'msg>;
}

impl ::protobuf::__internal::SealedInternal for Summary {}

impl ::protobuf::MutProxied for Summary {
  type Mut<'msg> = SummaryMut<'msg>;
}

#[derive(Copy, Clone)]
#[allow(dead_code)]
pub struct SummaryView<'msg> {
  inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, Summary>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for SummaryView<'msg> {}

impl<'msg> ::protobuf::MessageView<'msg> for SummaryView<'msg> {
  type Message = Summary;
}

impl ::std::fmt::Debug for SummaryView<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl ::std::default::Default for SummaryView<'_> {
  fn default() -> SummaryView<'static> {
    ::protobuf::__internal::runtime::MessageViewInner::default().into()
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageViewInner<'msg, Summary>> for SummaryView<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, Summary>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> SummaryView<'msg> {

  pub fn to_owned(&self) -> Summary {
    ::protobuf::IntoProxied::into_proxied(*self, ::protobuf::__internal::Private)
  }

  // count: optional int64
  pub fn count(self) -> i64 {
    unsafe {
      // TODO: b/361751487: This .into() and .try_into() is only
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      // perfectly (and do an unchecked conversion for
      // i32->enum types, since even for closed enums we trust
      // upb to only return one of the named values).
      self.inner.ptr().get_i64_at_index(
        0, (0i64).into()
      ).try_into().unwrap()
    }
  }

}

// SAFETY:
// - `SummaryView` is `Sync` because it does not support mutation.
unsafe impl ::std::marker::Sync for SummaryView<'_> {}

// SAFETY:
// - `SummaryView` is `Send` because while its alive a `SummaryMut` cannot.
// - `SummaryView` does not use thread-local data.
unsafe impl ::std::marker::Send for SummaryView<'_> {}

impl<'msg> ::protobuf::AsView for SummaryView<'msg> {
  type Proxied = Summary;
  fn as_view(&self) -> ::protobuf::View<'msg, Summary> {
    *self
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for SummaryView<'msg> {
  fn into_view<'shorter>(self) -> SummaryView<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

impl<'msg> ::protobuf::IntoProxied<Summary> for SummaryView<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> Summary {
    let mut dst = Summary::new();
    assert!(unsafe {
      dst.inner.ptr_mut().deep_copy(self.inner.ptr(), dst.inner.arena())
    });
    dst
  }
}

impl<'msg> ::protobuf::IntoProxied<Summary> for SummaryMut<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> Summary {
    ::protobuf::IntoProxied::into_proxied(::protobuf::IntoView::into_view(self), _private)
  }
}

impl ::protobuf::__internal::EntityType for Summary {
    type Tag = ::protobuf::__internal::entity_tag::MessageTag;
}

impl<'msg> ::protobuf::__internal::EntityType for SummaryView<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::ViewProxyTag;
}

impl<'msg> ::protobuf::__internal::EntityType for SummaryMut<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::MutProxyTag;
}

#[allow(dead_code)]
#[allow(non_camel_case_types)]
pub struct SummaryMut<'msg> {
  inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, Summary>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for SummaryMut<'msg> {}

impl<'msg> ::protobuf::MessageMut<'msg> for SummaryMut<'msg> {
  type Message = Summary;
}

impl ::std::fmt::Debug for SummaryMut<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageMutInner<'msg, Summary>> for SummaryMut<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, Summary>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> SummaryMut<'msg> {

  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private)
    -> ::protobuf::__internal::runtime::MessageMutInner<'msg, Summary> {
    self.inner.reborrow()
  }

  pub fn to_owned(&self) -> Summary {
    ::protobuf::AsView::as_view(self).to_owned()
  }

  // count: optional int64
  pub fn count(&self) -> i64 {
    unsafe {
      // TODO: b/361751487: This .into() and .try_into() is only
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      // perfectly (and do an unchecked conversion for
      // i32->enum types, since even for closed enums we trust
      // upb to only return one of the named values).
      self.inner.ptr().get_i64_at_index(
        0, (0i64).into()
      ).try_into().unwrap()
    }
  }
  pub fn set_count(&mut self, val: i64) {
    unsafe {
      // TODO: b/361751487: This .into() is only here
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      //perfectly.
      self.inner.ptr_mut().set_base_field_i64_at_index(
        0, val.into()
      )
    }
  }

}

// SAFETY:
// - `SummaryMut` does not perform any shared mutation.
unsafe impl ::std::marker::Send for SummaryMut<'_> {}

// SAFETY:
// - `SummaryMut` does not perform any shared mutation.
unsafe impl ::std::marker::Sync for SummaryMut<'_> {}

impl<'msg> ::protobuf::AsView for SummaryMut<'msg> {
  type Proxied = Summary;
  fn as_view(&self) -> ::protobuf::View<'_, Summary> {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for SummaryMut<'msg> {
  fn into_view<'shorter>(self) -> ::protobuf::View<'shorter, Summary>
  where
      'msg: 'shorter {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::AsMut for SummaryMut<'msg> {
  type MutProxied = Summary;
  fn as_mut(&mut self) -> SummaryMut<'msg> {
    self.inner.reborrow().into()
  }
}

impl<'msg> ::protobuf::IntoMut<'msg> for SummaryMut<'msg> {
  fn into_mut<'shorter>(self) -> SummaryMut<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

#[allow(dead_code)]
impl Summary {
  pub fn new() -> Self {
    Self { inner: ::protobuf::__internal::runtime::OwnedMessageInner::<Self>::new() }
  }


  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessageMutInner<'_, Summary> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner)
  }

  pub fn as_view(&self) -> SummaryView<'_> {
    ::protobuf::__internal::runtime::MessageViewInner::view_of_owned(&self.inner).into()
  }

  pub fn as_mut(&mut self) -> SummaryMut<'_> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner).into()
  }

  // count: optional int64
  pub fn count(&self) -> i64 {
    unsafe {
      // TODO: b/361751487: This .into() and .try_into() is only
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      // perfectly (and do an unchecked conversion for
      // i32->enum types, since even for closed enums we trust
      // upb to only return one of the named values).
      self.inner.ptr().get_i64_at_index(
        0, (0i64).into()
      ).try_into().unwrap()
    }
  }
  pub fn set_count(&mut self, val: i64) {
    unsafe {
      // TODO: b/361751487: This .into() is only here
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      //perfectly.
      self.inner.ptr_mut().set_base_field_i64_at_index(
        0, val.into()
      )
    }
  }

}  // impl Summary

impl ::std::ops::Drop for Summary {
  #[inline]
  fn drop(&mut self) {
  }
}

impl ::std::clone::Clone for Summary {
  fn clone(&self) -> Self {
    self.as_view().to_owned()
  }
}

impl ::protobuf::AsView for Summary {
  type Proxied = Self;
  fn as_view(&self) -> SummaryView<'_> {
    self.as_view()
  }
}

impl ::protobuf::AsMut for Summary {
  type MutProxied = Self;
  fn as_mut(&mut self) -> SummaryMut<'_> {
    self.as_mut()
  }
}

unsafe impl ::protobuf::__internal::runtime::AssociatedMiniTable for Summary {
  fn mini_table() -> ::protobuf::__internal::runtime::MiniTablePtr {
    static ONCE_LOCK: ::std::sync::OnceLock<::protobuf::__internal::runtime::MiniTableInitPtr> =
        ::std::sync::OnceLock::new();
    unsafe {
      ONCE_LOCK.get_or_init(|| {
        super::calls_proto::calls__v1__Summary_msg_init.0 =
            ::protobuf::__internal::runtime::build_mini_table("$+P");
        ::protobuf::__internal::runtime::link_mini_table(
            super::calls_proto::calls__v1__Summary_msg_init.0, &[], &[]);
        ::protobuf::__internal::runtime::MiniTableInitPtr(super::calls_proto::calls__v1__Summary_msg_init.0)
      }).0
    }
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetArena for Summary {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for Summary {
  type Msg = Summary;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Summary> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for Summary {
  type Msg = Summary;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Summary> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for SummaryMut<'_> {
  type Msg = Summary;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Summary> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for SummaryMut<'_> {
  type Msg = Summary;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Summary> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for SummaryView<'_> {
  type Msg = Summary;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Summary> {
    self.inner.ptr()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetArena for SummaryMut<'_> {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}




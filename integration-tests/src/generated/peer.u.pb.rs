const _: () = ::protobuf::__internal::assert_compatible_gencode_version("0.36.2-release");
// This variable must not be referenced except by protobuf generated
// code.
pub(crate) static mut rpc__peers__v1__EchoRequest_msg_init: ::protobuf::__internal::runtime::MiniTableInitPtr =
    ::protobuf::__internal::runtime::MiniTableInitPtr(::protobuf::__internal::runtime::MiniTablePtr::dangling());
#[allow(non_camel_case_types)]
pub struct EchoRequest {
  inner: ::protobuf::__internal::runtime::OwnedMessageInner<EchoRequest>
}

impl ::protobuf::Message for EchoRequest {
  type MessageView<'msg> = EchoRequestView<'msg>;
  type MessageMut<'msg> = EchoRequestMut<'msg>;
}

impl ::std::default::Default for EchoRequest {
  fn default() -> Self {
    Self::new()
  }
}

impl ::std::fmt::Debug for EchoRequest {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

// SAFETY:
// - `EchoRequest` is `Sync` because it does not implement interior mutability.
//    Neither does `EchoRequestMut`.
unsafe impl ::std::marker::Sync for EchoRequest {}

// SAFETY:
// - `EchoRequest` is `Send` because it uniquely owns its arena and does
//   not use thread-local data.
unsafe impl ::std::marker::Send for EchoRequest {}

impl ::protobuf::Proxied for EchoRequest {
  type View<'msg> = EchoRequestView<'msg>;
}

impl ::protobuf::__internal::SealedInternal for EchoRequest {}

impl ::protobuf::MutProxied for EchoRequest {
  type Mut<'msg> = EchoRequestMut<'msg>;
}

#[derive(Copy, Clone)]
#[allow(dead_code)]
pub struct EchoRequestView<'msg> {
  inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, EchoRequest>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for EchoRequestView<'msg> {}

impl<'msg> ::protobuf::MessageView<'msg> for EchoRequestView<'msg> {
  type Message = EchoRequest;
}

impl ::std::fmt::Debug for EchoRequestView<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl ::std::default::Default for EchoRequestView<'_> {
  fn default() -> EchoRequestView<'static> {
    ::protobuf::__internal::runtime::MessageViewInner::default().into()
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageViewInner<'msg, EchoRequest>> for EchoRequestView<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, EchoRequest>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> EchoRequestView<'msg> {

  pub fn to_owned(&self) -> EchoRequest {
    ::protobuf::IntoProxied::into_proxied(*self, ::protobuf::__internal::Private)
  }

  // payload: optional bytes
  pub fn payload(self) -> ::protobuf::View<'msg, ::protobuf::ProtoBytes> {
    let str_view = unsafe {
      self.inner.ptr().get_string_at_index(
        0, (b"").into()
      )
    };
    unsafe { str_view.as_ref() }
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

  // response_count: optional int32
  pub fn response_count(self) -> i32 {
    unsafe {
      // TODO: b/361751487: This .into() and .try_into() is only
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      // perfectly (and do an unchecked conversion for
      // i32->enum types, since even for closed enums we trust
      // upb to only return one of the named values).
      self.inner.ptr().get_i32_at_index(
        2, (0i32).into()
      ).try_into().unwrap()
    }
  }

  // delay_milliseconds: optional int32
  pub fn delay_milliseconds(self) -> i32 {
    unsafe {
      // TODO: b/361751487: This .into() and .try_into() is only
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      // perfectly (and do an unchecked conversion for
      // i32->enum types, since even for closed enums we trust
      // upb to only return one of the named values).
      self.inner.ptr().get_i32_at_index(
        3, (0i32).into()
      ).try_into().unwrap()
    }
  }

  // failure: optional message rpc.peers.v1.Failure
  pub fn has_failure(self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(4)
    }
  }
  pub fn failure_opt(self) -> ::std::option::Option<super::peer_proto::FailureView<'msg>> {
    self.has_failure().then(|| self.failure())
  }
  pub fn failure(self) -> super::peer_proto::FailureView<'msg> {
    let submsg = unsafe {
      self.inner.ptr().get_message_at_index(4)
    };
    submsg
        .map(|ptr| unsafe { ::protobuf::__internal::runtime::MessageViewInner::wrap(ptr).into() })
       .unwrap_or(super::peer_proto::FailureView::default())
  }

  // finish: optional bool
  pub fn finish(self) -> bool {
    unsafe {
      // TODO: b/361751487: This .into() and .try_into() is only
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      // perfectly (and do an unchecked conversion for
      // i32->enum types, since even for closed enums we trust
      // upb to only return one of the named values).
      self.inner.ptr().get_bool_at_index(
        5, (false).into()
      ).try_into().unwrap()
    }
  }

  // after_half_close: optional bool
  pub fn after_half_close(self) -> bool {
    unsafe {
      // TODO: b/361751487: This .into() and .try_into() is only
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      // perfectly (and do an unchecked conversion for
      // i32->enum types, since even for closed enums we trust
      // upb to only return one of the named values).
      self.inner.ptr().get_bool_at_index(
        6, (false).into()
      ).try_into().unwrap()
    }
  }

}

// SAFETY:
// - `EchoRequestView` is `Sync` because it does not support mutation.
unsafe impl ::std::marker::Sync for EchoRequestView<'_> {}

// SAFETY:
// - `EchoRequestView` is `Send` because while its alive a `EchoRequestMut` cannot.
// - `EchoRequestView` does not use thread-local data.
unsafe impl ::std::marker::Send for EchoRequestView<'_> {}

impl<'msg> ::protobuf::AsView for EchoRequestView<'msg> {
  type Proxied = EchoRequest;
  fn as_view(&self) -> ::protobuf::View<'msg, EchoRequest> {
    *self
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for EchoRequestView<'msg> {
  fn into_view<'shorter>(self) -> EchoRequestView<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

impl<'msg> ::protobuf::IntoProxied<EchoRequest> for EchoRequestView<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> EchoRequest {
    let mut dst = EchoRequest::new();
    assert!(unsafe {
      dst.inner.ptr_mut().deep_copy(self.inner.ptr(), dst.inner.arena())
    });
    dst
  }
}

impl<'msg> ::protobuf::IntoProxied<EchoRequest> for EchoRequestMut<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> EchoRequest {
    ::protobuf::IntoProxied::into_proxied(::protobuf::IntoView::into_view(self), _private)
  }
}

impl ::protobuf::__internal::EntityType for EchoRequest {
    type Tag = ::protobuf::__internal::entity_tag::MessageTag;
}

impl<'msg> ::protobuf::__internal::EntityType for EchoRequestView<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::ViewProxyTag;
}

impl<'msg> ::protobuf::__internal::EntityType for EchoRequestMut<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::MutProxyTag;
}

#[allow(dead_code)]
#[allow(non_camel_case_types)]
pub struct EchoRequestMut<'msg> {
  inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, EchoRequest>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for EchoRequestMut<'msg> {}

impl<'msg> ::protobuf::MessageMut<'msg> for EchoRequestMut<'msg> {
  type Message = EchoRequest;
}

impl ::std::fmt::Debug for EchoRequestMut<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageMutInner<'msg, EchoRequest>> for EchoRequestMut<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, EchoRequest>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> EchoRequestMut<'msg> {

  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private)
    -> ::protobuf::__internal::runtime::MessageMutInner<'msg, EchoRequest> {
    self.inner.reborrow()
  }

  pub fn to_owned(&self) -> EchoRequest {
    ::protobuf::AsView::as_view(self).to_owned()
  }

  // payload: optional bytes
  pub fn payload(&self) -> ::protobuf::View<'_, ::protobuf::ProtoBytes> {
    let str_view = unsafe {
      self.inner.ptr().get_string_at_index(
        0, (b"").into()
      )
    };
    unsafe { str_view.as_ref() }
  }
  pub fn set_payload(&mut self, val: impl ::protobuf::IntoProxied<::protobuf::ProtoBytes>) {
    unsafe {
      ::protobuf::__internal::runtime::message_set_bytes_field(
        ::protobuf::AsMut::as_mut(self).inner,
        0,
        val);
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

  // response_count: optional int32
  pub fn response_count(&self) -> i32 {
    unsafe {
      // TODO: b/361751487: This .into() and .try_into() is only
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      // perfectly (and do an unchecked conversion for
      // i32->enum types, since even for closed enums we trust
      // upb to only return one of the named values).
      self.inner.ptr().get_i32_at_index(
        2, (0i32).into()
      ).try_into().unwrap()
    }
  }
  pub fn set_response_count(&mut self, val: i32) {
    unsafe {
      // TODO: b/361751487: This .into() is only here
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      //perfectly.
      self.inner.ptr_mut().set_base_field_i32_at_index(
        2, val.into()
      )
    }
  }

  // delay_milliseconds: optional int32
  pub fn delay_milliseconds(&self) -> i32 {
    unsafe {
      // TODO: b/361751487: This .into() and .try_into() is only
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      // perfectly (and do an unchecked conversion for
      // i32->enum types, since even for closed enums we trust
      // upb to only return one of the named values).
      self.inner.ptr().get_i32_at_index(
        3, (0i32).into()
      ).try_into().unwrap()
    }
  }
  pub fn set_delay_milliseconds(&mut self, val: i32) {
    unsafe {
      // TODO: b/361751487: This .into() is only here
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      //perfectly.
      self.inner.ptr_mut().set_base_field_i32_at_index(
        3, val.into()
      )
    }
  }

  // failure: optional message rpc.peers.v1.Failure
  pub fn has_failure(&self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(4)
    }
  }
  pub fn clear_failure(&mut self) {
    unsafe {
      self.inner.ptr().clear_field_at_index(
        4
      );
    }
  }
  pub fn failure_opt(&self) -> ::std::option::Option<super::peer_proto::FailureView<'_>> {
    self.has_failure().then(|| self.failure())
  }
  pub fn failure(&self) -> super::peer_proto::FailureView<'_> {
    let submsg = unsafe {
      self.inner.ptr().get_message_at_index(4)
    };
    submsg
        .map(|ptr| unsafe { ::protobuf::__internal::runtime::MessageViewInner::wrap(ptr).into() })
       .unwrap_or(super::peer_proto::FailureView::default())
  }
  pub fn failure_mut(&mut self) -> super::peer_proto::FailureMut<'_> {
     let ptr = unsafe {
       self.inner.ptr_mut().get_or_create_mutable_message_at_index(
         4, self.inner.arena()
       ).unwrap()
     };
     ::protobuf::__internal::runtime::MessageMutInner::from_parent(
         self.as_message_mut_inner(::protobuf::__internal::Private),
         ptr
     ).into()
  }
  pub fn set_failure(&mut self,
    val: impl ::protobuf::IntoProxied<super::peer_proto::Failure>) {

    unsafe {
      ::protobuf::__internal::runtime::message_set_sub_message(
        ::protobuf::AsMut::as_mut(self).inner,
        4,
        val
      );
    }
  }

  // finish: optional bool
  pub fn finish(&self) -> bool {
    unsafe {
      // TODO: b/361751487: This .into() and .try_into() is only
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      // perfectly (and do an unchecked conversion for
      // i32->enum types, since even for closed enums we trust
      // upb to only return one of the named values).
      self.inner.ptr().get_bool_at_index(
        5, (false).into()
      ).try_into().unwrap()
    }
  }
  pub fn set_finish(&mut self, val: bool) {
    unsafe {
      // TODO: b/361751487: This .into() is only here
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      //perfectly.
      self.inner.ptr_mut().set_base_field_bool_at_index(
        5, val.into()
      )
    }
  }

  // after_half_close: optional bool
  pub fn after_half_close(&self) -> bool {
    unsafe {
      // TODO: b/361751487: This .into() and .try_into() is only
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      // perfectly (and do an unchecked conversion for
      // i32->enum types, since even for closed enums we trust
      // upb to only return one of the named values).
      self.inner.ptr().get_bool_at_index(
        6, (false).into()
      ).try_into().unwrap()
    }
  }
  pub fn set_after_half_close(&mut self, val: bool) {
    unsafe {
      // TODO: b/361751487: This .into() is only here
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      //perfectly.
      self.inner.ptr_mut().set_base_field_bool_at_index(
        6, val.into()
      )
    }
  }

}

// SAFETY:
// - `EchoRequestMut` does not perform any shared mutation.
unsafe impl ::std::marker::Send for EchoRequestMut<'_> {}

// SAFETY:
// - `EchoRequestMut` does not perform any shared mutation.
unsafe impl ::std::marker::Sync for EchoRequestMut<'_> {}

impl<'msg> ::protobuf::AsView for EchoRequestMut<'msg> {
  type Proxied = EchoRequest;
  fn as_view(&self) -> ::protobuf::View<'_, EchoRequest> {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for EchoRequestMut<'msg> {
  fn into_view<'shorter>(self) -> ::protobuf::View<'shorter, EchoRequest>
  where
      'msg: 'shorter {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::AsMut for EchoRequestMut<'msg> {
  type MutProxied = EchoRequest;
  fn as_mut(&mut self) -> EchoRequestMut<'msg> {
    self.inner.reborrow().into()
  }
}

impl<'msg> ::protobuf::IntoMut<'msg> for EchoRequestMut<'msg> {
  fn into_mut<'shorter>(self) -> EchoRequestMut<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

#[allow(dead_code)]
impl EchoRequest {
  pub fn new() -> Self {
    Self { inner: ::protobuf::__internal::runtime::OwnedMessageInner::<Self>::new() }
  }


  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessageMutInner<'_, EchoRequest> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner)
  }

  pub fn as_view(&self) -> EchoRequestView<'_> {
    ::protobuf::__internal::runtime::MessageViewInner::view_of_owned(&self.inner).into()
  }

  pub fn as_mut(&mut self) -> EchoRequestMut<'_> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner).into()
  }

  // payload: optional bytes
  pub fn payload(&self) -> ::protobuf::View<'_, ::protobuf::ProtoBytes> {
    let str_view = unsafe {
      self.inner.ptr().get_string_at_index(
        0, (b"").into()
      )
    };
    unsafe { str_view.as_ref() }
  }
  pub fn set_payload(&mut self, val: impl ::protobuf::IntoProxied<::protobuf::ProtoBytes>) {
    unsafe {
      ::protobuf::__internal::runtime::message_set_bytes_field(
        ::protobuf::AsMut::as_mut(self).inner,
        0,
        val);
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

  // response_count: optional int32
  pub fn response_count(&self) -> i32 {
    unsafe {
      // TODO: b/361751487: This .into() and .try_into() is only
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      // perfectly (and do an unchecked conversion for
      // i32->enum types, since even for closed enums we trust
      // upb to only return one of the named values).
      self.inner.ptr().get_i32_at_index(
        2, (0i32).into()
      ).try_into().unwrap()
    }
  }
  pub fn set_response_count(&mut self, val: i32) {
    unsafe {
      // TODO: b/361751487: This .into() is only here
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      //perfectly.
      self.inner.ptr_mut().set_base_field_i32_at_index(
        2, val.into()
      )
    }
  }

  // delay_milliseconds: optional int32
  pub fn delay_milliseconds(&self) -> i32 {
    unsafe {
      // TODO: b/361751487: This .into() and .try_into() is only
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      // perfectly (and do an unchecked conversion for
      // i32->enum types, since even for closed enums we trust
      // upb to only return one of the named values).
      self.inner.ptr().get_i32_at_index(
        3, (0i32).into()
      ).try_into().unwrap()
    }
  }
  pub fn set_delay_milliseconds(&mut self, val: i32) {
    unsafe {
      // TODO: b/361751487: This .into() is only here
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      //perfectly.
      self.inner.ptr_mut().set_base_field_i32_at_index(
        3, val.into()
      )
    }
  }

  // failure: optional message rpc.peers.v1.Failure
  pub fn has_failure(&self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(4)
    }
  }
  pub fn clear_failure(&mut self) {
    unsafe {
      self.inner.ptr().clear_field_at_index(
        4
      );
    }
  }
  pub fn failure_opt(&self) -> ::std::option::Option<super::peer_proto::FailureView<'_>> {
    self.has_failure().then(|| self.failure())
  }
  pub fn failure(&self) -> super::peer_proto::FailureView<'_> {
    let submsg = unsafe {
      self.inner.ptr().get_message_at_index(4)
    };
    submsg
        .map(|ptr| unsafe { ::protobuf::__internal::runtime::MessageViewInner::wrap(ptr).into() })
       .unwrap_or(super::peer_proto::FailureView::default())
  }
  pub fn failure_mut(&mut self) -> super::peer_proto::FailureMut<'_> {
     let ptr = unsafe {
       self.inner.ptr_mut().get_or_create_mutable_message_at_index(
         4, self.inner.arena()
       ).unwrap()
     };
     ::protobuf::__internal::runtime::MessageMutInner::from_parent(
         self.as_message_mut_inner(::protobuf::__internal::Private),
         ptr
     ).into()
  }
  pub fn set_failure(&mut self,
    val: impl ::protobuf::IntoProxied<super::peer_proto::Failure>) {

    unsafe {
      ::protobuf::__internal::runtime::message_set_sub_message(
        ::protobuf::AsMut::as_mut(self).inner,
        4,
        val
      );
    }
  }

  // finish: optional bool
  pub fn finish(&self) -> bool {
    unsafe {
      // TODO: b/361751487: This .into() and .try_into() is only
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      // perfectly (and do an unchecked conversion for
      // i32->enum types, since even for closed enums we trust
      // upb to only return one of the named values).
      self.inner.ptr().get_bool_at_index(
        5, (false).into()
      ).try_into().unwrap()
    }
  }
  pub fn set_finish(&mut self, val: bool) {
    unsafe {
      // TODO: b/361751487: This .into() is only here
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      //perfectly.
      self.inner.ptr_mut().set_base_field_bool_at_index(
        5, val.into()
      )
    }
  }

  // after_half_close: optional bool
  pub fn after_half_close(&self) -> bool {
    unsafe {
      // TODO: b/361751487: This .into() and .try_into() is only
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      // perfectly (and do an unchecked conversion for
      // i32->enum types, since even for closed enums we trust
      // upb to only return one of the named values).
      self.inner.ptr().get_bool_at_index(
        6, (false).into()
      ).try_into().unwrap()
    }
  }
  pub fn set_after_half_close(&mut self, val: bool) {
    unsafe {
      // TODO: b/361751487: This .into() is only here
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      //perfectly.
      self.inner.ptr_mut().set_base_field_bool_at_index(
        6, val.into()
      )
    }
  }

}  // impl EchoRequest

impl ::std::ops::Drop for EchoRequest {
  #[inline]
  fn drop(&mut self) {
  }
}

impl ::std::clone::Clone for EchoRequest {
  fn clone(&self) -> Self {
    self.as_view().to_owned()
  }
}

impl ::protobuf::AsView for EchoRequest {
  type Proxied = Self;
  fn as_view(&self) -> EchoRequestView<'_> {
    self.as_view()
  }
}

impl ::protobuf::AsMut for EchoRequest {
  type MutProxied = Self;
  fn as_mut(&mut self) -> EchoRequestMut<'_> {
    self.as_mut()
  }
}

unsafe impl ::protobuf::__internal::runtime::AssociatedMiniTable for EchoRequest {
  fn mini_table() -> ::protobuf::__internal::runtime::MiniTablePtr {
    static ONCE_LOCK: ::std::sync::OnceLock<::protobuf::__internal::runtime::MiniTableInitPtr> =
        ::std::sync::OnceLock::new();
    unsafe {
      ONCE_LOCK.get_or_init(|| {
        super::peer_proto::rpc__peers__v1__EchoRequest_msg_init.0 =
            ::protobuf::__internal::runtime::build_mini_table("$0P(P(P(P3/P/P");
        ::protobuf::__internal::runtime::link_mini_table(
            super::peer_proto::rpc__peers__v1__EchoRequest_msg_init.0, &[<super::peer_proto::Failure as ::protobuf::__internal::runtime::AssociatedMiniTable>::mini_table(),
            ], &[]);
        ::protobuf::__internal::runtime::MiniTableInitPtr(super::peer_proto::rpc__peers__v1__EchoRequest_msg_init.0)
      }).0
    }
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetArena for EchoRequest {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for EchoRequest {
  type Msg = EchoRequest;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<EchoRequest> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for EchoRequest {
  type Msg = EchoRequest;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<EchoRequest> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for EchoRequestMut<'_> {
  type Msg = EchoRequest;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<EchoRequest> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for EchoRequestMut<'_> {
  type Msg = EchoRequest;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<EchoRequest> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for EchoRequestView<'_> {
  type Msg = EchoRequest;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<EchoRequest> {
    self.inner.ptr()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetArena for EchoRequestMut<'_> {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}



// This variable must not be referenced except by protobuf generated
// code.
pub(crate) static mut rpc__peers__v1__Failure_msg_init: ::protobuf::__internal::runtime::MiniTableInitPtr =
    ::protobuf::__internal::runtime::MiniTableInitPtr(::protobuf::__internal::runtime::MiniTablePtr::dangling());
#[allow(non_camel_case_types)]
pub struct Failure {
  inner: ::protobuf::__internal::runtime::OwnedMessageInner<Failure>
}

impl ::protobuf::Message for Failure {
  type MessageView<'msg> = FailureView<'msg>;
  type MessageMut<'msg> = FailureMut<'msg>;
}

impl ::std::default::Default for Failure {
  fn default() -> Self {
    Self::new()
  }
}

impl ::std::fmt::Debug for Failure {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

// SAFETY:
// - `Failure` is `Sync` because it does not implement interior mutability.
//    Neither does `FailureMut`.
unsafe impl ::std::marker::Sync for Failure {}

// SAFETY:
// - `Failure` is `Send` because it uniquely owns its arena and does
//   not use thread-local data.
unsafe impl ::std::marker::Send for Failure {}

impl ::protobuf::Proxied for Failure {
  type View<'msg> = FailureView<'msg>;
}

impl ::protobuf::__internal::SealedInternal for Failure {}

impl ::protobuf::MutProxied for Failure {
  type Mut<'msg> = FailureMut<'msg>;
}

#[derive(Copy, Clone)]
#[allow(dead_code)]
pub struct FailureView<'msg> {
  inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, Failure>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for FailureView<'msg> {}

impl<'msg> ::protobuf::MessageView<'msg> for FailureView<'msg> {
  type Message = Failure;
}

impl ::std::fmt::Debug for FailureView<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl ::std::default::Default for FailureView<'_> {
  fn default() -> FailureView<'static> {
    ::protobuf::__internal::runtime::MessageViewInner::default().into()
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageViewInner<'msg, Failure>> for FailureView<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, Failure>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> FailureView<'msg> {

  pub fn to_owned(&self) -> Failure {
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

  // details: optional bytes
  pub fn details(self) -> ::protobuf::View<'msg, ::protobuf::ProtoBytes> {
    let str_view = unsafe {
      self.inner.ptr().get_string_at_index(
        2, (b"").into()
      )
    };
    unsafe { str_view.as_ref() }
  }

}

// SAFETY:
// - `FailureView` is `Sync` because it does not support mutation.
unsafe impl ::std::marker::Sync for FailureView<'_> {}

// SAFETY:
// - `FailureView` is `Send` because while its alive a `FailureMut` cannot.
// - `FailureView` does not use thread-local data.
unsafe impl ::std::marker::Send for FailureView<'_> {}

impl<'msg> ::protobuf::AsView for FailureView<'msg> {
  type Proxied = Failure;
  fn as_view(&self) -> ::protobuf::View<'msg, Failure> {
    *self
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for FailureView<'msg> {
  fn into_view<'shorter>(self) -> FailureView<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

impl<'msg> ::protobuf::IntoProxied<Failure> for FailureView<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> Failure {
    let mut dst = Failure::new();
    assert!(unsafe {
      dst.inner.ptr_mut().deep_copy(self.inner.ptr(), dst.inner.arena())
    });
    dst
  }
}

impl<'msg> ::protobuf::IntoProxied<Failure> for FailureMut<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> Failure {
    ::protobuf::IntoProxied::into_proxied(::protobuf::IntoView::into_view(self), _private)
  }
}

impl ::protobuf::__internal::EntityType for Failure {
    type Tag = ::protobuf::__internal::entity_tag::MessageTag;
}

impl<'msg> ::protobuf::__internal::EntityType for FailureView<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::ViewProxyTag;
}

impl<'msg> ::protobuf::__internal::EntityType for FailureMut<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::MutProxyTag;
}

#[allow(dead_code)]
#[allow(non_camel_case_types)]
pub struct FailureMut<'msg> {
  inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, Failure>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for FailureMut<'msg> {}

impl<'msg> ::protobuf::MessageMut<'msg> for FailureMut<'msg> {
  type Message = Failure;
}

impl ::std::fmt::Debug for FailureMut<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageMutInner<'msg, Failure>> for FailureMut<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, Failure>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> FailureMut<'msg> {

  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private)
    -> ::protobuf::__internal::runtime::MessageMutInner<'msg, Failure> {
    self.inner.reborrow()
  }

  pub fn to_owned(&self) -> Failure {
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

  // details: optional bytes
  pub fn details(&self) -> ::protobuf::View<'_, ::protobuf::ProtoBytes> {
    let str_view = unsafe {
      self.inner.ptr().get_string_at_index(
        2, (b"").into()
      )
    };
    unsafe { str_view.as_ref() }
  }
  pub fn set_details(&mut self, val: impl ::protobuf::IntoProxied<::protobuf::ProtoBytes>) {
    unsafe {
      ::protobuf::__internal::runtime::message_set_bytes_field(
        ::protobuf::AsMut::as_mut(self).inner,
        2,
        val);
    }
  }

}

// SAFETY:
// - `FailureMut` does not perform any shared mutation.
unsafe impl ::std::marker::Send for FailureMut<'_> {}

// SAFETY:
// - `FailureMut` does not perform any shared mutation.
unsafe impl ::std::marker::Sync for FailureMut<'_> {}

impl<'msg> ::protobuf::AsView for FailureMut<'msg> {
  type Proxied = Failure;
  fn as_view(&self) -> ::protobuf::View<'_, Failure> {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for FailureMut<'msg> {
  fn into_view<'shorter>(self) -> ::protobuf::View<'shorter, Failure>
  where
      'msg: 'shorter {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::AsMut for FailureMut<'msg> {
  type MutProxied = Failure;
  fn as_mut(&mut self) -> FailureMut<'msg> {
    self.inner.reborrow().into()
  }
}

impl<'msg> ::protobuf::IntoMut<'msg> for FailureMut<'msg> {
  fn into_mut<'shorter>(self) -> FailureMut<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

#[allow(dead_code)]
impl Failure {
  pub fn new() -> Self {
    Self { inner: ::protobuf::__internal::runtime::OwnedMessageInner::<Self>::new() }
  }


  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessageMutInner<'_, Failure> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner)
  }

  pub fn as_view(&self) -> FailureView<'_> {
    ::protobuf::__internal::runtime::MessageViewInner::view_of_owned(&self.inner).into()
  }

  pub fn as_mut(&mut self) -> FailureMut<'_> {
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

  // details: optional bytes
  pub fn details(&self) -> ::protobuf::View<'_, ::protobuf::ProtoBytes> {
    let str_view = unsafe {
      self.inner.ptr().get_string_at_index(
        2, (b"").into()
      )
    };
    unsafe { str_view.as_ref() }
  }
  pub fn set_details(&mut self, val: impl ::protobuf::IntoProxied<::protobuf::ProtoBytes>) {
    unsafe {
      ::protobuf::__internal::runtime::message_set_bytes_field(
        ::protobuf::AsMut::as_mut(self).inner,
        2,
        val);
    }
  }

}  // impl Failure

impl ::std::ops::Drop for Failure {
  #[inline]
  fn drop(&mut self) {
  }
}

impl ::std::clone::Clone for Failure {
  fn clone(&self) -> Self {
    self.as_view().to_owned()
  }
}

impl ::protobuf::AsView for Failure {
  type Proxied = Self;
  fn as_view(&self) -> FailureView<'_> {
    self.as_view()
  }
}

impl ::protobuf::AsMut for Failure {
  type MutProxied = Self;
  fn as_mut(&mut self) -> FailureMut<'_> {
    self.as_mut()
  }
}

unsafe impl ::protobuf::__internal::runtime::AssociatedMiniTable for Failure {
  fn mini_table() -> ::protobuf::__internal::runtime::MiniTablePtr {
    static ONCE_LOCK: ::std::sync::OnceLock<::protobuf::__internal::runtime::MiniTableInitPtr> =
        ::std::sync::OnceLock::new();
    unsafe {
      ONCE_LOCK.get_or_init(|| {
        super::peer_proto::rpc__peers__v1__Failure_msg_init.0 =
            ::protobuf::__internal::runtime::build_mini_table("$(P1X0P");
        ::protobuf::__internal::runtime::link_mini_table(
            super::peer_proto::rpc__peers__v1__Failure_msg_init.0, &[], &[]);
        ::protobuf::__internal::runtime::MiniTableInitPtr(super::peer_proto::rpc__peers__v1__Failure_msg_init.0)
      }).0
    }
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetArena for Failure {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for Failure {
  type Msg = Failure;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Failure> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for Failure {
  type Msg = Failure;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Failure> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for FailureMut<'_> {
  type Msg = Failure;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Failure> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for FailureMut<'_> {
  type Msg = Failure;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Failure> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for FailureView<'_> {
  type Msg = Failure;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Failure> {
    self.inner.ptr()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetArena for FailureMut<'_> {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}



// This variable must not be referenced except by protobuf generated
// code.
pub(crate) static mut rpc__peers__v1__EchoResponse_msg_init: ::protobuf::__internal::runtime::MiniTableInitPtr =
    ::protobuf::__internal::runtime::MiniTableInitPtr(::protobuf::__internal::runtime::MiniTablePtr::dangling());
#[allow(non_camel_case_types)]
pub struct EchoResponse {
  inner: ::protobuf::__internal::runtime::OwnedMessageInner<EchoResponse>
}

impl ::protobuf::Message for EchoResponse {
  type MessageView<'msg> = EchoResponseView<'msg>;
  type MessageMut<'msg> = EchoResponseMut<'msg>;
}

impl ::std::default::Default for EchoResponse {
  fn default() -> Self {
    Self::new()
  }
}

impl ::std::fmt::Debug for EchoResponse {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

// SAFETY:
// - `EchoResponse` is `Sync` because it does not implement interior mutability.
//    Neither does `EchoResponseMut`.
unsafe impl ::std::marker::Sync for EchoResponse {}

// SAFETY:
// - `EchoResponse` is `Send` because it uniquely owns its arena and does
//   not use thread-local data.
unsafe impl ::std::marker::Send for EchoResponse {}

impl ::protobuf::Proxied for EchoResponse {
  type View<'msg> = EchoResponseView<'msg>;
}

impl ::protobuf::__internal::SealedInternal for EchoResponse {}

impl ::protobuf::MutProxied for EchoResponse {
  type Mut<'msg> = EchoResponseMut<'msg>;
}

#[derive(Copy, Clone)]
#[allow(dead_code)]
pub struct EchoResponseView<'msg> {
  inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, EchoResponse>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for EchoResponseView<'msg> {}

impl<'msg> ::protobuf::MessageView<'msg> for EchoResponseView<'msg> {
  type Message = EchoResponse;
}

impl ::std::fmt::Debug for EchoResponseView<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl ::std::default::Default for EchoResponseView<'_> {
  fn default() -> EchoResponseView<'static> {
    ::protobuf::__internal::runtime::MessageViewInner::default().into()
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageViewInner<'msg, EchoResponse>> for EchoResponseView<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, EchoResponse>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> EchoResponseView<'msg> {

  pub fn to_owned(&self) -> EchoResponse {
    ::protobuf::IntoProxied::into_proxied(*self, ::protobuf::__internal::Private)
  }

  // payload: optional bytes
  pub fn payload(self) -> ::protobuf::View<'msg, ::protobuf::ProtoBytes> {
    let str_view = unsafe {
      self.inner.ptr().get_string_at_index(
        0, (b"").into()
      )
    };
    unsafe { str_view.as_ref() }
  }

  // sequence: optional int32
  pub fn sequence(self) -> i32 {
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

  // request_count: optional int32
  pub fn request_count(self) -> i32 {
    unsafe {
      // TODO: b/361751487: This .into() and .try_into() is only
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      // perfectly (and do an unchecked conversion for
      // i32->enum types, since even for closed enums we trust
      // upb to only return one of the named values).
      self.inner.ptr().get_i32_at_index(
        2, (0i32).into()
      ).try_into().unwrap()
    }
  }

  // request_bytes: optional int64
  pub fn request_bytes(self) -> i64 {
    unsafe {
      // TODO: b/361751487: This .into() and .try_into() is only
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      // perfectly (and do an unchecked conversion for
      // i32->enum types, since even for closed enums we trust
      // upb to only return one of the named values).
      self.inner.ptr().get_i64_at_index(
        3, (0i64).into()
      ).try_into().unwrap()
    }
  }

}

// SAFETY:
// - `EchoResponseView` is `Sync` because it does not support mutation.
unsafe impl ::std::marker::Sync for EchoResponseView<'_> {}

// SAFETY:
// - `EchoResponseView` is `Send` because while its alive a `EchoResponseMut` cannot.
// - `EchoResponseView` does not use thread-local data.
unsafe impl ::std::marker::Send for EchoResponseView<'_> {}

impl<'msg> ::protobuf::AsView for EchoResponseView<'msg> {
  type Proxied = EchoResponse;
  fn as_view(&self) -> ::protobuf::View<'msg, EchoResponse> {
    *self
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for EchoResponseView<'msg> {
  fn into_view<'shorter>(self) -> EchoResponseView<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

impl<'msg> ::protobuf::IntoProxied<EchoResponse> for EchoResponseView<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> EchoResponse {
    let mut dst = EchoResponse::new();
    assert!(unsafe {
      dst.inner.ptr_mut().deep_copy(self.inner.ptr(), dst.inner.arena())
    });
    dst
  }
}

impl<'msg> ::protobuf::IntoProxied<EchoResponse> for EchoResponseMut<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> EchoResponse {
    ::protobuf::IntoProxied::into_proxied(::protobuf::IntoView::into_view(self), _private)
  }
}

impl ::protobuf::__internal::EntityType for EchoResponse {
    type Tag = ::protobuf::__internal::entity_tag::MessageTag;
}

impl<'msg> ::protobuf::__internal::EntityType for EchoResponseView<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::ViewProxyTag;
}

impl<'msg> ::protobuf::__internal::EntityType for EchoResponseMut<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::MutProxyTag;
}

#[allow(dead_code)]
#[allow(non_camel_case_types)]
pub struct EchoResponseMut<'msg> {
  inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, EchoResponse>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for EchoResponseMut<'msg> {}

impl<'msg> ::protobuf::MessageMut<'msg> for EchoResponseMut<'msg> {
  type Message = EchoResponse;
}

impl ::std::fmt::Debug for EchoResponseMut<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageMutInner<'msg, EchoResponse>> for EchoResponseMut<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, EchoResponse>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> EchoResponseMut<'msg> {

  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private)
    -> ::protobuf::__internal::runtime::MessageMutInner<'msg, EchoResponse> {
    self.inner.reborrow()
  }

  pub fn to_owned(&self) -> EchoResponse {
    ::protobuf::AsView::as_view(self).to_owned()
  }

  // payload: optional bytes
  pub fn payload(&self) -> ::protobuf::View<'_, ::protobuf::ProtoBytes> {
    let str_view = unsafe {
      self.inner.ptr().get_string_at_index(
        0, (b"").into()
      )
    };
    unsafe { str_view.as_ref() }
  }
  pub fn set_payload(&mut self, val: impl ::protobuf::IntoProxied<::protobuf::ProtoBytes>) {
    unsafe {
      ::protobuf::__internal::runtime::message_set_bytes_field(
        ::protobuf::AsMut::as_mut(self).inner,
        0,
        val);
    }
  }

  // sequence: optional int32
  pub fn sequence(&self) -> i32 {
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
  pub fn set_sequence(&mut self, val: i32) {
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

  // request_count: optional int32
  pub fn request_count(&self) -> i32 {
    unsafe {
      // TODO: b/361751487: This .into() and .try_into() is only
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      // perfectly (and do an unchecked conversion for
      // i32->enum types, since even for closed enums we trust
      // upb to only return one of the named values).
      self.inner.ptr().get_i32_at_index(
        2, (0i32).into()
      ).try_into().unwrap()
    }
  }
  pub fn set_request_count(&mut self, val: i32) {
    unsafe {
      // TODO: b/361751487: This .into() is only here
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      //perfectly.
      self.inner.ptr_mut().set_base_field_i32_at_index(
        2, val.into()
      )
    }
  }

  // request_bytes: optional int64
  pub fn request_bytes(&self) -> i64 {
    unsafe {
      // TODO: b/361751487: This .into() and .try_into() is only
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      // perfectly (and do an unchecked conversion for
      // i32->enum types, since even for closed enums we trust
      // upb to only return one of the named values).
      self.inner.ptr().get_i64_at_index(
        3, (0i64).into()
      ).try_into().unwrap()
    }
  }
  pub fn set_request_bytes(&mut self, val: i64) {
    unsafe {
      // TODO: b/361751487: This .into() is only here
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      //perfectly.
      self.inner.ptr_mut().set_base_field_i64_at_index(
        3, val.into()
      )
    }
  }

}

// SAFETY:
// - `EchoResponseMut` does not perform any shared mutation.
unsafe impl ::std::marker::Send for EchoResponseMut<'_> {}

// SAFETY:
// - `EchoResponseMut` does not perform any shared mutation.
unsafe impl ::std::marker::Sync for EchoResponseMut<'_> {}

impl<'msg> ::protobuf::AsView for EchoResponseMut<'msg> {
  type Proxied = EchoResponse;
  fn as_view(&self) -> ::protobuf::View<'_, EchoResponse> {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for EchoResponseMut<'msg> {
  fn into_view<'shorter>(self) -> ::protobuf::View<'shorter, EchoResponse>
  where
      'msg: 'shorter {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::AsMut for EchoResponseMut<'msg> {
  type MutProxied = EchoResponse;
  fn as_mut(&mut self) -> EchoResponseMut<'msg> {
    self.inner.reborrow().into()
  }
}

impl<'msg> ::protobuf::IntoMut<'msg> for EchoResponseMut<'msg> {
  fn into_mut<'shorter>(self) -> EchoResponseMut<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

#[allow(dead_code)]
impl EchoResponse {
  pub fn new() -> Self {
    Self { inner: ::protobuf::__internal::runtime::OwnedMessageInner::<Self>::new() }
  }


  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessageMutInner<'_, EchoResponse> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner)
  }

  pub fn as_view(&self) -> EchoResponseView<'_> {
    ::protobuf::__internal::runtime::MessageViewInner::view_of_owned(&self.inner).into()
  }

  pub fn as_mut(&mut self) -> EchoResponseMut<'_> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner).into()
  }

  // payload: optional bytes
  pub fn payload(&self) -> ::protobuf::View<'_, ::protobuf::ProtoBytes> {
    let str_view = unsafe {
      self.inner.ptr().get_string_at_index(
        0, (b"").into()
      )
    };
    unsafe { str_view.as_ref() }
  }
  pub fn set_payload(&mut self, val: impl ::protobuf::IntoProxied<::protobuf::ProtoBytes>) {
    unsafe {
      ::protobuf::__internal::runtime::message_set_bytes_field(
        ::protobuf::AsMut::as_mut(self).inner,
        0,
        val);
    }
  }

  // sequence: optional int32
  pub fn sequence(&self) -> i32 {
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
  pub fn set_sequence(&mut self, val: i32) {
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

  // request_count: optional int32
  pub fn request_count(&self) -> i32 {
    unsafe {
      // TODO: b/361751487: This .into() and .try_into() is only
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      // perfectly (and do an unchecked conversion for
      // i32->enum types, since even for closed enums we trust
      // upb to only return one of the named values).
      self.inner.ptr().get_i32_at_index(
        2, (0i32).into()
      ).try_into().unwrap()
    }
  }
  pub fn set_request_count(&mut self, val: i32) {
    unsafe {
      // TODO: b/361751487: This .into() is only here
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      //perfectly.
      self.inner.ptr_mut().set_base_field_i32_at_index(
        2, val.into()
      )
    }
  }

  // request_bytes: optional int64
  pub fn request_bytes(&self) -> i64 {
    unsafe {
      // TODO: b/361751487: This .into() and .try_into() is only
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      // perfectly (and do an unchecked conversion for
      // i32->enum types, since even for closed enums we trust
      // upb to only return one of the named values).
      self.inner.ptr().get_i64_at_index(
        3, (0i64).into()
      ).try_into().unwrap()
    }
  }
  pub fn set_request_bytes(&mut self, val: i64) {
    unsafe {
      // TODO: b/361751487: This .into() is only here
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      //perfectly.
      self.inner.ptr_mut().set_base_field_i64_at_index(
        3, val.into()
      )
    }
  }

}  // impl EchoResponse

impl ::std::ops::Drop for EchoResponse {
  #[inline]
  fn drop(&mut self) {
  }
}

impl ::std::clone::Clone for EchoResponse {
  fn clone(&self) -> Self {
    self.as_view().to_owned()
  }
}

impl ::protobuf::AsView for EchoResponse {
  type Proxied = Self;
  fn as_view(&self) -> EchoResponseView<'_> {
    self.as_view()
  }
}

impl ::protobuf::AsMut for EchoResponse {
  type MutProxied = Self;
  fn as_mut(&mut self) -> EchoResponseMut<'_> {
    self.as_mut()
  }
}

unsafe impl ::protobuf::__internal::runtime::AssociatedMiniTable for EchoResponse {
  fn mini_table() -> ::protobuf::__internal::runtime::MiniTablePtr {
    static ONCE_LOCK: ::std::sync::OnceLock<::protobuf::__internal::runtime::MiniTableInitPtr> =
        ::std::sync::OnceLock::new();
    unsafe {
      ONCE_LOCK.get_or_init(|| {
        super::peer_proto::rpc__peers__v1__EchoResponse_msg_init.0 =
            ::protobuf::__internal::runtime::build_mini_table("$0P(P(P+P");
        ::protobuf::__internal::runtime::link_mini_table(
            super::peer_proto::rpc__peers__v1__EchoResponse_msg_init.0, &[], &[]);
        ::protobuf::__internal::runtime::MiniTableInitPtr(super::peer_proto::rpc__peers__v1__EchoResponse_msg_init.0)
      }).0
    }
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetArena for EchoResponse {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for EchoResponse {
  type Msg = EchoResponse;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<EchoResponse> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for EchoResponse {
  type Msg = EchoResponse;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<EchoResponse> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for EchoResponseMut<'_> {
  type Msg = EchoResponse;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<EchoResponse> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for EchoResponseMut<'_> {
  type Msg = EchoResponse;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<EchoResponse> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for EchoResponseView<'_> {
  type Msg = EchoResponse;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<EchoResponse> {
    self.inner.ptr()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetArena for EchoResponseMut<'_> {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}



// This variable must not be referenced except by protobuf generated
// code.
pub(crate) static mut rpc__peers__v1__DescribeCallRequest_msg_init: ::protobuf::__internal::runtime::MiniTableInitPtr =
    ::protobuf::__internal::runtime::MiniTableInitPtr(::protobuf::__internal::runtime::MiniTablePtr::dangling());
#[allow(non_camel_case_types)]
pub struct DescribeCallRequest {
  inner: ::protobuf::__internal::runtime::OwnedMessageInner<DescribeCallRequest>
}

impl ::protobuf::Message for DescribeCallRequest {
  type MessageView<'msg> = DescribeCallRequestView<'msg>;
  type MessageMut<'msg> = DescribeCallRequestMut<'msg>;
}

impl ::std::default::Default for DescribeCallRequest {
  fn default() -> Self {
    Self::new()
  }
}

impl ::std::fmt::Debug for DescribeCallRequest {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

// SAFETY:
// - `DescribeCallRequest` is `Sync` because it does not implement interior mutability.
//    Neither does `DescribeCallRequestMut`.
unsafe impl ::std::marker::Sync for DescribeCallRequest {}

// SAFETY:
// - `DescribeCallRequest` is `Send` because it uniquely owns its arena and does
//   not use thread-local data.
unsafe impl ::std::marker::Send for DescribeCallRequest {}

impl ::protobuf::Proxied for DescribeCallRequest {
  type View<'msg> = DescribeCallRequestView<'msg>;
}

impl ::protobuf::__internal::SealedInternal for DescribeCallRequest {}

impl ::protobuf::MutProxied for DescribeCallRequest {
  type Mut<'msg> = DescribeCallRequestMut<'msg>;
}

#[derive(Copy, Clone)]
#[allow(dead_code)]
pub struct DescribeCallRequestView<'msg> {
  inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, DescribeCallRequest>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for DescribeCallRequestView<'msg> {}

impl<'msg> ::protobuf::MessageView<'msg> for DescribeCallRequestView<'msg> {
  type Message = DescribeCallRequest;
}

impl ::std::fmt::Debug for DescribeCallRequestView<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl ::std::default::Default for DescribeCallRequestView<'_> {
  fn default() -> DescribeCallRequestView<'static> {
    ::protobuf::__internal::runtime::MessageViewInner::default().into()
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageViewInner<'msg, DescribeCallRequest>> for DescribeCallRequestView<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, DescribeCallRequest>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> DescribeCallRequestView<'msg> {

  pub fn to_owned(&self) -> DescribeCallRequest {
    ::protobuf::IntoProxied::into_proxied(*self, ::protobuf::__internal::Private)
  }

}

// SAFETY:
// - `DescribeCallRequestView` is `Sync` because it does not support mutation.
unsafe impl ::std::marker::Sync for DescribeCallRequestView<'_> {}

// SAFETY:
// - `DescribeCallRequestView` is `Send` because while its alive a `DescribeCallRequestMut` cannot.
// - `DescribeCallRequestView` does not use thread-local data.
unsafe impl ::std::marker::Send for DescribeCallRequestView<'_> {}

impl<'msg> ::protobuf::AsView for DescribeCallRequestView<'msg> {
  type Proxied = DescribeCallRequest;
  fn as_view(&self) -> ::protobuf::View<'msg, DescribeCallRequest> {
    *self
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for DescribeCallRequestView<'msg> {
  fn into_view<'shorter>(self) -> DescribeCallRequestView<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

impl<'msg> ::protobuf::IntoProxied<DescribeCallRequest> for DescribeCallRequestView<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> DescribeCallRequest {
    let mut dst = DescribeCallRequest::new();
    assert!(unsafe {
      dst.inner.ptr_mut().deep_copy(self.inner.ptr(), dst.inner.arena())
    });
    dst
  }
}

impl<'msg> ::protobuf::IntoProxied<DescribeCallRequest> for DescribeCallRequestMut<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> DescribeCallRequest {
    ::protobuf::IntoProxied::into_proxied(::protobuf::IntoView::into_view(self), _private)
  }
}

impl ::protobuf::__internal::EntityType for DescribeCallRequest {
    type Tag = ::protobuf::__internal::entity_tag::MessageTag;
}

impl<'msg> ::protobuf::__internal::EntityType for DescribeCallRequestView<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::ViewProxyTag;
}

impl<'msg> ::protobuf::__internal::EntityType for DescribeCallRequestMut<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::MutProxyTag;
}

#[allow(dead_code)]
#[allow(non_camel_case_types)]
pub struct DescribeCallRequestMut<'msg> {
  inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, DescribeCallRequest>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for DescribeCallRequestMut<'msg> {}

impl<'msg> ::protobuf::MessageMut<'msg> for DescribeCallRequestMut<'msg> {
  type Message = DescribeCallRequest;
}

impl ::std::fmt::Debug for DescribeCallRequestMut<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageMutInner<'msg, DescribeCallRequest>> for DescribeCallRequestMut<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, DescribeCallRequest>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> DescribeCallRequestMut<'msg> {

  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private)
    -> ::protobuf::__internal::runtime::MessageMutInner<'msg, DescribeCallRequest> {
    self.inner.reborrow()
  }

  pub fn to_owned(&self) -> DescribeCallRequest {
    ::protobuf::AsView::as_view(self).to_owned()
  }

}

// SAFETY:
// - `DescribeCallRequestMut` does not perform any shared mutation.
unsafe impl ::std::marker::Send for DescribeCallRequestMut<'_> {}

// SAFETY:
// - `DescribeCallRequestMut` does not perform any shared mutation.
unsafe impl ::std::marker::Sync for DescribeCallRequestMut<'_> {}

impl<'msg> ::protobuf::AsView for DescribeCallRequestMut<'msg> {
  type Proxied = DescribeCallRequest;
  fn as_view(&self) -> ::protobuf::View<'_, DescribeCallRequest> {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for DescribeCallRequestMut<'msg> {
  fn into_view<'shorter>(self) -> ::protobuf::View<'shorter, DescribeCallRequest>
  where
      'msg: 'shorter {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::AsMut for DescribeCallRequestMut<'msg> {
  type MutProxied = DescribeCallRequest;
  fn as_mut(&mut self) -> DescribeCallRequestMut<'msg> {
    self.inner.reborrow().into()
  }
}

impl<'msg> ::protobuf::IntoMut<'msg> for DescribeCallRequestMut<'msg> {
  fn into_mut<'shorter>(self) -> DescribeCallRequestMut<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

#[allow(dead_code)]
impl DescribeCallRequest {
  pub fn new() -> Self {
    Self { inner: ::protobuf::__internal::runtime::OwnedMessageInner::<Self>::new() }
  }


  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessageMutInner<'_, DescribeCallRequest> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner)
  }

  pub fn as_view(&self) -> DescribeCallRequestView<'_> {
    ::protobuf::__internal::runtime::MessageViewInner::view_of_owned(&self.inner).into()
  }

  pub fn as_mut(&mut self) -> DescribeCallRequestMut<'_> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner).into()
  }

}  // impl DescribeCallRequest

impl ::std::ops::Drop for DescribeCallRequest {
  #[inline]
  fn drop(&mut self) {
  }
}

impl ::std::clone::Clone for DescribeCallRequest {
  fn clone(&self) -> Self {
    self.as_view().to_owned()
  }
}

impl ::protobuf::AsView for DescribeCallRequest {
  type Proxied = Self;
  fn as_view(&self) -> DescribeCallRequestView<'_> {
    self.as_view()
  }
}

impl ::protobuf::AsMut for DescribeCallRequest {
  type MutProxied = Self;
  fn as_mut(&mut self) -> DescribeCallRequestMut<'_> {
    self.as_mut()
  }
}

unsafe impl ::protobuf::__internal::runtime::AssociatedMiniTable for DescribeCallRequest {
  fn mini_table() -> ::protobuf::__internal::runtime::MiniTablePtr {
    static ONCE_LOCK: ::std::sync::OnceLock<::protobuf::__internal::runtime::MiniTableInitPtr> =
        ::std::sync::OnceLock::new();
    unsafe {
      ONCE_LOCK.get_or_init(|| {
        super::peer_proto::rpc__peers__v1__DescribeCallRequest_msg_init.0 =
            ::protobuf::__internal::runtime::build_mini_table("$");
        ::protobuf::__internal::runtime::link_mini_table(
            super::peer_proto::rpc__peers__v1__DescribeCallRequest_msg_init.0, &[], &[]);
        ::protobuf::__internal::runtime::MiniTableInitPtr(super::peer_proto::rpc__peers__v1__DescribeCallRequest_msg_init.0)
      }).0
    }
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetArena for DescribeCallRequest {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for DescribeCallRequest {
  type Msg = DescribeCallRequest;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<DescribeCallRequest> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for DescribeCallRequest {
  type Msg = DescribeCallRequest;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<DescribeCallRequest> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for DescribeCallRequestMut<'_> {
  type Msg = DescribeCallRequest;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<DescribeCallRequest> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for DescribeCallRequestMut<'_> {
  type Msg = DescribeCallRequest;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<DescribeCallRequest> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for DescribeCallRequestView<'_> {
  type Msg = DescribeCallRequest;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<DescribeCallRequest> {
    self.inner.ptr()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetArena for DescribeCallRequestMut<'_> {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}



// This variable must not be referenced except by protobuf generated
// code.
pub(crate) static mut rpc__peers__v1__CallDescription_msg_init: ::protobuf::__internal::runtime::MiniTableInitPtr =
    ::protobuf::__internal::runtime::MiniTableInitPtr(::protobuf::__internal::runtime::MiniTablePtr::dangling());
#[allow(non_camel_case_types)]
pub struct CallDescription {
  inner: ::protobuf::__internal::runtime::OwnedMessageInner<CallDescription>
}

impl ::protobuf::Message for CallDescription {
  type MessageView<'msg> = CallDescriptionView<'msg>;
  type MessageMut<'msg> = CallDescriptionMut<'msg>;
}

impl ::std::default::Default for CallDescription {
  fn default() -> Self {
    Self::new()
  }
}

impl ::std::fmt::Debug for CallDescription {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

// SAFETY:
// - `CallDescription` is `Sync` because it does not implement interior mutability.
//    Neither does `CallDescriptionMut`.
unsafe impl ::std::marker::Sync for CallDescription {}

// SAFETY:
// - `CallDescription` is `Send` because it uniquely owns its arena and does
//   not use thread-local data.
unsafe impl ::std::marker::Send for CallDescription {}

impl ::protobuf::Proxied for CallDescription {
  type View<'msg> = CallDescriptionView<'msg>;
}

impl ::protobuf::__internal::SealedInternal for CallDescription {}

impl ::protobuf::MutProxied for CallDescription {
  type Mut<'msg> = CallDescriptionMut<'msg>;
}

#[derive(Copy, Clone)]
#[allow(dead_code)]
pub struct CallDescriptionView<'msg> {
  inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, CallDescription>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for CallDescriptionView<'msg> {}

impl<'msg> ::protobuf::MessageView<'msg> for CallDescriptionView<'msg> {
  type Message = CallDescription;
}

impl ::std::fmt::Debug for CallDescriptionView<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl ::std::default::Default for CallDescriptionView<'_> {
  fn default() -> CallDescriptionView<'static> {
    ::protobuf::__internal::runtime::MessageViewInner::default().into()
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageViewInner<'msg, CallDescription>> for CallDescriptionView<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, CallDescription>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> CallDescriptionView<'msg> {

  pub fn to_owned(&self) -> CallDescription {
    ::protobuf::IntoProxied::into_proxied(*self, ::protobuf::__internal::Private)
  }

  // user_agent: optional string
  pub fn user_agent(self) -> ::protobuf::View<'msg, ::protobuf::ProtoString> {
    let str_view = unsafe {
      self.inner.ptr().get_string_at_index(
        0, (b"").into()
      )
    };
    ::protobuf::ProtoStr::from_utf8_unchecked(unsafe { str_view.as_ref() })
  }

  // remaining_milliseconds: optional int64
  pub fn has_remaining_milliseconds(self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(1)
    }
  }
  pub fn remaining_milliseconds_opt(self) -> ::std::option::Option<i64> {
    self.has_remaining_milliseconds().then(|| self.remaining_milliseconds())
  }
  pub fn remaining_milliseconds(self) -> i64 {
    unsafe {
      // TODO: b/361751487: This .into() and .try_into() is only
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      // perfectly (and do an unchecked conversion for
      // i32->enum types, since even for closed enums we trust
      // upb to only return one of the named values).
      self.inner.ptr().get_i64_at_index(
        1, (0i64).into()
      ).try_into().unwrap()
    }
  }

}

// SAFETY:
// - `CallDescriptionView` is `Sync` because it does not support mutation.
unsafe impl ::std::marker::Sync for CallDescriptionView<'_> {}

// SAFETY:
// - `CallDescriptionView` is `Send` because while its alive a `CallDescriptionMut` cannot.
// - `CallDescriptionView` does not use thread-local data.
unsafe impl ::std::marker::Send for CallDescriptionView<'_> {}

impl<'msg> ::protobuf::AsView for CallDescriptionView<'msg> {
  type Proxied = CallDescription;
  fn as_view(&self) -> ::protobuf::View<'msg, CallDescription> {
    *self
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for CallDescriptionView<'msg> {
  fn into_view<'shorter>(self) -> CallDescriptionView<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

impl<'msg> ::protobuf::IntoProxied<CallDescription> for CallDescriptionView<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> CallDescription {
    let mut dst = CallDescription::new();
    assert!(unsafe {
      dst.inner.ptr_mut().deep_copy(self.inner.ptr(), dst.inner.arena())
    });
    dst
  }
}

impl<'msg> ::protobuf::IntoProxied<CallDescription> for CallDescriptionMut<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> CallDescription {
    ::protobuf::IntoProxied::into_proxied(::protobuf::IntoView::into_view(self), _private)
  }
}

impl ::protobuf::__internal::EntityType for CallDescription {
    type Tag = ::protobuf::__internal::entity_tag::MessageTag;
}

impl<'msg> ::protobuf::__internal::EntityType for CallDescriptionView<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::ViewProxyTag;
}

impl<'msg> ::protobuf::__internal::EntityType for CallDescriptionMut<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::MutProxyTag;
}

#[allow(dead_code)]
#[allow(non_camel_case_types)]
pub struct CallDescriptionMut<'msg> {
  inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, CallDescription>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for CallDescriptionMut<'msg> {}

impl<'msg> ::protobuf::MessageMut<'msg> for CallDescriptionMut<'msg> {
  type Message = CallDescription;
}

impl ::std::fmt::Debug for CallDescriptionMut<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageMutInner<'msg, CallDescription>> for CallDescriptionMut<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, CallDescription>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> CallDescriptionMut<'msg> {

  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private)
    -> ::protobuf::__internal::runtime::MessageMutInner<'msg, CallDescription> {
    self.inner.reborrow()
  }

  pub fn to_owned(&self) -> CallDescription {
    ::protobuf::AsView::as_view(self).to_owned()
  }

  // user_agent: optional string
  pub fn user_agent(&self) -> ::protobuf::View<'_, ::protobuf::ProtoString> {
    let str_view = unsafe {
      self.inner.ptr().get_string_at_index(
        0, (b"").into()
      )
    };
    ::protobuf::ProtoStr::from_utf8_unchecked(unsafe { str_view.as_ref() })
  }
  pub fn set_user_agent(&mut self, val: impl ::protobuf::IntoProxied<::protobuf::ProtoString>) {
    unsafe {
      ::protobuf::__internal::runtime::message_set_string_field(
        ::protobuf::AsMut::as_mut(self).inner,
        0,
        val);
    }
  }

  // remaining_milliseconds: optional int64
  pub fn has_remaining_milliseconds(&self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(1)
    }
  }
  pub fn clear_remaining_milliseconds(&mut self) {
    unsafe {
      self.inner.ptr().clear_field_at_index(
        1
      );
    }
  }
  pub fn remaining_milliseconds_opt(&self) -> ::std::option::Option<i64> {
    self.has_remaining_milliseconds().then(|| self.remaining_milliseconds())
  }
  pub fn remaining_milliseconds(&self) -> i64 {
    unsafe {
      // TODO: b/361751487: This .into() and .try_into() is only
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      // perfectly (and do an unchecked conversion for
      // i32->enum types, since even for closed enums we trust
      // upb to only return one of the named values).
      self.inner.ptr().get_i64_at_index(
        1, (0i64).into()
      ).try_into().unwrap()
    }
  }
  pub fn set_remaining_milliseconds(&mut self, val: i64) {
    unsafe {
      // TODO: b/361751487: This .into() is only here
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      //perfectly.
      self.inner.ptr_mut().set_base_field_i64_at_index(
        1, val.into()
      )
    }
  }

}

// SAFETY:
// - `CallDescriptionMut` does not perform any shared mutation.
unsafe impl ::std::marker::Send for CallDescriptionMut<'_> {}

// SAFETY:
// - `CallDescriptionMut` does not perform any shared mutation.
unsafe impl ::std::marker::Sync for CallDescriptionMut<'_> {}

impl<'msg> ::protobuf::AsView for CallDescriptionMut<'msg> {
  type Proxied = CallDescription;
  fn as_view(&self) -> ::protobuf::View<'_, CallDescription> {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for CallDescriptionMut<'msg> {
  fn into_view<'shorter>(self) -> ::protobuf::View<'shorter, CallDescription>
  where
      'msg: 'shorter {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::AsMut for CallDescriptionMut<'msg> {
  type MutProxied = CallDescription;
  fn as_mut(&mut self) -> CallDescriptionMut<'msg> {
    self.inner.reborrow().into()
  }
}

impl<'msg> ::protobuf::IntoMut<'msg> for CallDescriptionMut<'msg> {
  fn into_mut<'shorter>(self) -> CallDescriptionMut<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

#[allow(dead_code)]
impl CallDescription {
  pub fn new() -> Self {
    Self { inner: ::protobuf::__internal::runtime::OwnedMessageInner::<Self>::new() }
  }


  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessageMutInner<'_, CallDescription> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner)
  }

  pub fn as_view(&self) -> CallDescriptionView<'_> {
    ::protobuf::__internal::runtime::MessageViewInner::view_of_owned(&self.inner).into()
  }

  pub fn as_mut(&mut self) -> CallDescriptionMut<'_> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner).into()
  }

  // user_agent: optional string
  pub fn user_agent(&self) -> ::protobuf::View<'_, ::protobuf::ProtoString> {
    let str_view = unsafe {
      self.inner.ptr().get_string_at_index(
        0, (b"").into()
      )
    };
    ::protobuf::ProtoStr::from_utf8_unchecked(unsafe { str_view.as_ref() })
  }
  pub fn set_user_agent(&mut self, val: impl ::protobuf::IntoProxied<::protobuf::ProtoString>) {
    unsafe {
      ::protobuf::__internal::runtime::message_set_string_field(
        ::protobuf::AsMut::as_mut(self).inner,
        0,
        val);
    }
  }

  // remaining_milliseconds: optional int64
  pub fn has_remaining_milliseconds(&self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(1)
    }
  }
  pub fn clear_remaining_milliseconds(&mut self) {
    unsafe {
      self.inner.ptr().clear_field_at_index(
        1
      );
    }
  }
  pub fn remaining_milliseconds_opt(&self) -> ::std::option::Option<i64> {
    self.has_remaining_milliseconds().then(|| self.remaining_milliseconds())
  }
  pub fn remaining_milliseconds(&self) -> i64 {
    unsafe {
      // TODO: b/361751487: This .into() and .try_into() is only
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      // perfectly (and do an unchecked conversion for
      // i32->enum types, since even for closed enums we trust
      // upb to only return one of the named values).
      self.inner.ptr().get_i64_at_index(
        1, (0i64).into()
      ).try_into().unwrap()
    }
  }
  pub fn set_remaining_milliseconds(&mut self, val: i64) {
    unsafe {
      // TODO: b/361751487: This .into() is only here
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      //perfectly.
      self.inner.ptr_mut().set_base_field_i64_at_index(
        1, val.into()
      )
    }
  }

}  // impl CallDescription

impl ::std::ops::Drop for CallDescription {
  #[inline]
  fn drop(&mut self) {
  }
}

impl ::std::clone::Clone for CallDescription {
  fn clone(&self) -> Self {
    self.as_view().to_owned()
  }
}

impl ::protobuf::AsView for CallDescription {
  type Proxied = Self;
  fn as_view(&self) -> CallDescriptionView<'_> {
    self.as_view()
  }
}

impl ::protobuf::AsMut for CallDescription {
  type MutProxied = Self;
  fn as_mut(&mut self) -> CallDescriptionMut<'_> {
    self.as_mut()
  }
}

unsafe impl ::protobuf::__internal::runtime::AssociatedMiniTable for CallDescription {
  fn mini_table() -> ::protobuf::__internal::runtime::MiniTablePtr {
    static ONCE_LOCK: ::std::sync::OnceLock<::protobuf::__internal::runtime::MiniTableInitPtr> =
        ::std::sync::OnceLock::new();
    unsafe {
      ONCE_LOCK.get_or_init(|| {
        super::peer_proto::rpc__peers__v1__CallDescription_msg_init.0 =
            ::protobuf::__internal::runtime::build_mini_table("$1X+");
        ::protobuf::__internal::runtime::link_mini_table(
            super::peer_proto::rpc__peers__v1__CallDescription_msg_init.0, &[], &[]);
        ::protobuf::__internal::runtime::MiniTableInitPtr(super::peer_proto::rpc__peers__v1__CallDescription_msg_init.0)
      }).0
    }
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetArena for CallDescription {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for CallDescription {
  type Msg = CallDescription;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<CallDescription> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for CallDescription {
  type Msg = CallDescription;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<CallDescription> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for CallDescriptionMut<'_> {
  type Msg = CallDescription;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<CallDescription> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for CallDescriptionMut<'_> {
  type Msg = CallDescription;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<CallDescription> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for CallDescriptionView<'_> {
  type Msg = CallDescription;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<CallDescription> {
    self.inner.ptr()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetArena for CallDescriptionMut<'_> {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}



// This variable must not be referenced except by protobuf generated
// code.
pub(crate) static mut rpc__peers__v1__CountEndsRequest_msg_init: ::protobuf::__internal::runtime::MiniTableInitPtr =
    ::protobuf::__internal::runtime::MiniTableInitPtr(::protobuf::__internal::runtime::MiniTablePtr::dangling());
#[allow(non_camel_case_types)]
pub struct CountEndsRequest {
  inner: ::protobuf::__internal::runtime::OwnedMessageInner<CountEndsRequest>
}

impl ::protobuf::Message for CountEndsRequest {
  type MessageView<'msg> = CountEndsRequestView<'msg>;
  type MessageMut<'msg> = CountEndsRequestMut<'msg>;
}

impl ::std::default::Default for CountEndsRequest {
  fn default() -> Self {
    Self::new()
  }
}

impl ::std::fmt::Debug for CountEndsRequest {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

// SAFETY:
// - `CountEndsRequest` is `Sync` because it does not implement interior mutability.
//    Neither does `CountEndsRequestMut`.
unsafe impl ::std::marker::Sync for CountEndsRequest {}

// SAFETY:
// - `CountEndsRequest` is `Send` because it uniquely owns its arena and does
//   not use thread-local data.
unsafe impl ::std::marker::Send for CountEndsRequest {}

impl ::protobuf::Proxied for CountEndsRequest {
  type View<'msg> = CountEndsRequestView<'msg>;
}

impl ::protobuf::__internal::SealedInternal for CountEndsRequest {}

impl ::protobuf::MutProxied for CountEndsRequest {
  type Mut<'msg> = CountEndsRequestMut<'msg>;
}

#[derive(Copy, Clone)]
#[allow(dead_code)]
pub struct CountEndsRequestView<'msg> {
  inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, CountEndsRequest>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for CountEndsRequestView<'msg> {}

impl<'msg> ::protobuf::MessageView<'msg> for CountEndsRequestView<'msg> {
  type Message = CountEndsRequest;
}

impl ::std::fmt::Debug for CountEndsRequestView<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl ::std::default::Default for CountEndsRequestView<'_> {
  fn default() -> CountEndsRequestView<'static> {
    ::protobuf::__internal::runtime::MessageViewInner::default().into()
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageViewInner<'msg, CountEndsRequest>> for CountEndsRequestView<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, CountEndsRequest>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> CountEndsRequestView<'msg> {

  pub fn to_owned(&self) -> CountEndsRequest {
    ::protobuf::IntoProxied::into_proxied(*self, ::protobuf::__internal::Private)
  }

  // key: optional string
  pub fn key(self) -> ::protobuf::View<'msg, ::protobuf::ProtoString> {
    let str_view = unsafe {
      self.inner.ptr().get_string_at_index(
        0, (b"").into()
      )
    };
    ::protobuf::ProtoStr::from_utf8_unchecked(unsafe { str_view.as_ref() })
  }

}

// SAFETY:
// - `CountEndsRequestView` is `Sync` because it does not support mutation.
unsafe impl ::std::marker::Sync for CountEndsRequestView<'_> {}

// SAFETY:
// - `CountEndsRequestView` is `Send` because while its alive a `CountEndsRequestMut` cannot.
// - `CountEndsRequestView` does not use thread-local data.
unsafe impl ::std::marker::Send for CountEndsRequestView<'_> {}

impl<'msg> ::protobuf::AsView for CountEndsRequestView<'msg> {
  type Proxied = CountEndsRequest;
  fn as_view(&self) -> ::protobuf::View<'msg, CountEndsRequest> {
    *self
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for CountEndsRequestView<'msg> {
  fn into_view<'shorter>(self) -> CountEndsRequestView<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

impl<'msg> ::protobuf::IntoProxied<CountEndsRequest> for CountEndsRequestView<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> CountEndsRequest {
    let mut dst = CountEndsRequest::new();
    assert!(unsafe {
      dst.inner.ptr_mut().deep_copy(self.inner.ptr(), dst.inner.arena())
    });
    dst
  }
}

impl<'msg> ::protobuf::IntoProxied<CountEndsRequest> for CountEndsRequestMut<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> CountEndsRequest {
    ::protobuf::IntoProxied::into_proxied(::protobuf::IntoView::into_view(self), _private)
  }
}

impl ::protobuf::__internal::EntityType for CountEndsRequest {
    type Tag = ::protobuf::__internal::entity_tag::MessageTag;
}

impl<'msg> ::protobuf::__internal::EntityType for CountEndsRequestView<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::ViewProxyTag;
}

impl<'msg> ::protobuf::__internal::EntityType for CountEndsRequestMut<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::MutProxyTag;
}

#[allow(dead_code)]
#[allow(non_camel_case_types)]
pub struct CountEndsRequestMut<'msg> {
  inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, CountEndsRequest>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for CountEndsRequestMut<'msg> {}

impl<'msg> ::protobuf::MessageMut<'msg> for CountEndsRequestMut<'msg> {
  type Message = CountEndsRequest;
}

impl ::std::fmt::Debug for CountEndsRequestMut<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageMutInner<'msg, CountEndsRequest>> for CountEndsRequestMut<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, CountEndsRequest>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> CountEndsRequestMut<'msg> {

  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private)
    -> ::protobuf::__internal::runtime::MessageMutInner<'msg, CountEndsRequest> {
    self.inner.reborrow()
  }

  pub fn to_owned(&self) -> CountEndsRequest {
    ::protobuf::AsView::as_view(self).to_owned()
  }

  // key: optional string
  pub fn key(&self) -> ::protobuf::View<'_, ::protobuf::ProtoString> {
    let str_view = unsafe {
      self.inner.ptr().get_string_at_index(
        0, (b"").into()
      )
    };
    ::protobuf::ProtoStr::from_utf8_unchecked(unsafe { str_view.as_ref() })
  }
  pub fn set_key(&mut self, val: impl ::protobuf::IntoProxied<::protobuf::ProtoString>) {
    unsafe {
      ::protobuf::__internal::runtime::message_set_string_field(
        ::protobuf::AsMut::as_mut(self).inner,
        0,
        val);
    }
  }

}

// SAFETY:
// - `CountEndsRequestMut` does not perform any shared mutation.
unsafe impl ::std::marker::Send for CountEndsRequestMut<'_> {}

// SAFETY:
// - `CountEndsRequestMut` does not perform any shared mutation.
unsafe impl ::std::marker::Sync for CountEndsRequestMut<'_> {}

impl<'msg> ::protobuf::AsView for CountEndsRequestMut<'msg> {
  type Proxied = CountEndsRequest;
  fn as_view(&self) -> ::protobuf::View<'_, CountEndsRequest> {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for CountEndsRequestMut<'msg> {
  fn into_view<'shorter>(self) -> ::protobuf::View<'shorter, CountEndsRequest>
  where
      'msg: 'shorter {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::AsMut for CountEndsRequestMut<'msg> {
  type MutProxied = CountEndsRequest;
  fn as_mut(&mut self) -> CountEndsRequestMut<'msg> {
    self.inner.reborrow().into()
  }
}

impl<'msg> ::protobuf::IntoMut<'msg> for CountEndsRequestMut<'msg> {
  fn into_mut<'shorter>(self) -> CountEndsRequestMut<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

#[allow(dead_code)]
impl CountEndsRequest {
  pub fn new() -> Self {
    Self { inner: ::protobuf::__internal::runtime::OwnedMessageInner::<Self>::new() }
  }


  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessageMutInner<'_, CountEndsRequest> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner)
  }

  pub fn as_view(&self) -> CountEndsRequestView<'_> {
    ::protobuf::__internal::runtime::MessageViewInner::view_of_owned(&self.inner).into()
  }

  pub fn as_mut(&mut self) -> CountEndsRequestMut<'_> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner).into()
  }

  // key: optional string
  pub fn key(&self) -> ::protobuf::View<'_, ::protobuf::ProtoString> {
    let str_view = unsafe {
      self.inner.ptr().get_string_at_index(
        0, (b"").into()
      )
    };
    ::protobuf::ProtoStr::from_utf8_unchecked(unsafe { str_view.as_ref() })
  }
  pub fn set_key(&mut self, val: impl ::protobuf::IntoProxied<::protobuf::ProtoString>) {
    unsafe {
      ::protobuf::__internal::runtime::message_set_string_field(
        ::protobuf::AsMut::as_mut(self).inner,
        0,
        val);
    }
  }

}  // impl CountEndsRequest

impl ::std::ops::Drop for CountEndsRequest {
  #[inline]
  fn drop(&mut self) {
  }
}

impl ::std::clone::Clone for CountEndsRequest {
  fn clone(&self) -> Self {
    self.as_view().to_owned()
  }
}

impl ::protobuf::AsView for CountEndsRequest {
  type Proxied = Self;
  fn as_view(&self) -> CountEndsRequestView<'_> {
    self.as_view()
  }
}

impl ::protobuf::AsMut for CountEndsRequest {
  type MutProxied = Self;
  fn as_mut(&mut self) -> CountEndsRequestMut<'_> {
    self.as_mut()
  }
}

unsafe impl ::protobuf::__internal::runtime::AssociatedMiniTable for CountEndsRequest {
  fn mini_table() -> ::protobuf::__internal::runtime::MiniTablePtr {
    static ONCE_LOCK: ::std::sync::OnceLock<::protobuf::__internal::runtime::MiniTableInitPtr> =
        ::std::sync::OnceLock::new();
    unsafe {
      ONCE_LOCK.get_or_init(|| {
        super::peer_proto::rpc__peers__v1__CountEndsRequest_msg_init.0 =
            ::protobuf::__internal::runtime::build_mini_table("$M1P");
        ::protobuf::__internal::runtime::link_mini_table(
            super::peer_proto::rpc__peers__v1__CountEndsRequest_msg_init.0, &[], &[]);
        ::protobuf::__internal::runtime::MiniTableInitPtr(super::peer_proto::rpc__peers__v1__CountEndsRequest_msg_init.0)
      }).0
    }
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetArena for CountEndsRequest {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for CountEndsRequest {
  type Msg = CountEndsRequest;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<CountEndsRequest> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for CountEndsRequest {
  type Msg = CountEndsRequest;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<CountEndsRequest> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for CountEndsRequestMut<'_> {
  type Msg = CountEndsRequest;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<CountEndsRequest> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for CountEndsRequestMut<'_> {
  type Msg = CountEndsRequest;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<CountEndsRequest> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for CountEndsRequestView<'_> {
  type Msg = CountEndsRequest;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<CountEndsRequest> {
    self.inner.ptr()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetArena for CountEndsRequestMut<'_> {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}



// This variable must not be referenced except by protobuf generated
// code.
pub(crate) static mut rpc__peers__v1__EndCounts_msg_init: ::protobuf::__internal::runtime::MiniTableInitPtr =
    ::protobuf::__internal::runtime::MiniTableInitPtr(::protobuf::__internal::runtime::MiniTablePtr::dangling());
#[allow(non_camel_case_types)]
pub struct EndCounts {
  inner: ::protobuf::__internal::runtime::OwnedMessageInner<EndCounts>
}

impl ::protobuf::Message for EndCounts {
  type MessageView<'msg> = EndCountsView<'msg>;
  type MessageMut<'msg> = EndCountsMut<'msg>;
}

impl ::std::default::Default for EndCounts {
  fn default() -> Self {
    Self::new()
  }
}

impl ::std::fmt::Debug for EndCounts {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

// SAFETY:
// - `EndCounts` is `Sync` because it does not implement interior mutability.
//    Neither does `EndCountsMut`.
unsafe impl ::std::marker::Sync for EndCounts {}

// SAFETY:
// - `EndCounts` is `Send` because it uniquely owns its arena and does
//   not use thread-local data.
unsafe impl ::std::marker::Send for EndCounts {}

impl ::protobuf::Proxied for EndCounts {
  type View<'msg> = EndCountsView<'msg>;
}

impl ::protobuf::__internal::SealedInternal for EndCounts {}

impl ::protobuf::MutProxied for EndCounts {
  type Mut<'msg> = EndCountsMut<'msg>;
}

#[derive(Copy, Clone)]
#[allow(dead_code)]
pub struct EndCountsView<'msg> {
  inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, EndCounts>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for EndCountsView<'msg> {}

impl<'msg> ::protobuf::MessageView<'msg> for EndCountsView<'msg> {
  type Message = EndCounts;
}

impl ::std::fmt::Debug for EndCountsView<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl ::std::default::Default for EndCountsView<'_> {
  fn default() -> EndCountsView<'static> {
    ::protobuf::__internal::runtime::MessageViewInner::default().into()
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageViewInner<'msg, EndCounts>> for EndCountsView<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, EndCounts>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> EndCountsView<'msg> {

  pub fn to_owned(&self) -> EndCounts {
    ::protobuf::IntoProxied::into_proxied(*self, ::protobuf::__internal::Private)
  }

  // started: optional int32
  pub fn started(self) -> i32 {
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

  // finished: optional int32
  pub fn finished(self) -> i32 {
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

  // cancelled: optional int32
  pub fn cancelled(self) -> i32 {
    unsafe {
      // TODO: b/361751487: This .into() and .try_into() is only
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      // perfectly (and do an unchecked conversion for
      // i32->enum types, since even for closed enums we trust
      // upb to only return one of the named values).
      self.inner.ptr().get_i32_at_index(
        2, (0i32).into()
      ).try_into().unwrap()
    }
  }

}

// SAFETY:
// - `EndCountsView` is `Sync` because it does not support mutation.
unsafe impl ::std::marker::Sync for EndCountsView<'_> {}

// SAFETY:
// - `EndCountsView` is `Send` because while its alive a `EndCountsMut` cannot.
// - `EndCountsView` does not use thread-local data.
unsafe impl ::std::marker::Send for EndCountsView<'_> {}

impl<'msg> ::protobuf::AsView for EndCountsView<'msg> {
  type Proxied = EndCounts;
  fn as_view(&self) -> ::protobuf::View<'msg, EndCounts> {
    *self
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for EndCountsView<'msg> {
  fn into_view<'shorter>(self) -> EndCountsView<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

impl<'msg> ::protobuf::IntoProxied<EndCounts> for EndCountsView<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> EndCounts {
    let mut dst = EndCounts::new();
    assert!(unsafe {
      dst.inner.ptr_mut().deep_copy(self.inner.ptr(), dst.inner.arena())
    });
    dst
  }
}

impl<'msg> ::protobuf::IntoProxied<EndCounts> for EndCountsMut<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> EndCounts {
    ::protobuf::IntoProxied::into_proxied(::protobuf::IntoView::into_view(self), _private)
  }
}

impl ::protobuf::__internal::EntityType for EndCounts {
    type Tag = ::protobuf::__internal::entity_tag::MessageTag;
}

impl<'msg> ::protobuf::__internal::EntityType for EndCountsView<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::ViewProxyTag;
}

impl<'msg> ::protobuf::__internal::EntityType for EndCountsMut<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::MutProxyTag;
}

#[allow(dead_code)]
#[allow(non_camel_case_types)]
pub struct EndCountsMut<'msg> {
  inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, EndCounts>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for EndCountsMut<'msg> {}

impl<'msg> ::protobuf::MessageMut<'msg> for EndCountsMut<'msg> {
  type Message = EndCounts;
}

impl ::std::fmt::Debug for EndCountsMut<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageMutInner<'msg, EndCounts>> for EndCountsMut<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, EndCounts>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> EndCountsMut<'msg> {

  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private)
    -> ::protobuf::__internal::runtime::MessageMutInner<'msg, EndCounts> {
    self.inner.reborrow()
  }

  pub fn to_owned(&self) -> EndCounts {
    ::protobuf::AsView::as_view(self).to_owned()
  }

  // started: optional int32
  pub fn started(&self) -> i32 {
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
  pub fn set_started(&mut self, val: i32) {
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

  // finished: optional int32
  pub fn finished(&self) -> i32 {
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
  pub fn set_finished(&mut self, val: i32) {
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

  // cancelled: optional int32
  pub fn cancelled(&self) -> i32 {
    unsafe {
      // TODO: b/361751487: This .into() and .try_into() is only
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      // perfectly (and do an unchecked conversion for
      // i32->enum types, since even for closed enums we trust
      // upb to only return one of the named values).
      self.inner.ptr().get_i32_at_index(
        2, (0i32).into()
      ).try_into().unwrap()
    }
  }
  pub fn set_cancelled(&mut self, val: i32) {
    unsafe {
      // TODO: b/361751487: This .into() is only here
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      //perfectly.
      self.inner.ptr_mut().set_base_field_i32_at_index(
        2, val.into()
      )
    }
  }

}

// SAFETY:
// - `EndCountsMut` does not perform any shared mutation.
unsafe impl ::std::marker::Send for EndCountsMut<'_> {}

// SAFETY:
// - `EndCountsMut` does not perform any shared mutation.
unsafe impl ::std::marker::Sync for EndCountsMut<'_> {}

impl<'msg> ::protobuf::AsView for EndCountsMut<'msg> {
  type Proxied = EndCounts;
  fn as_view(&self) -> ::protobuf::View<'_, EndCounts> {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for EndCountsMut<'msg> {
  fn into_view<'shorter>(self) -> ::protobuf::View<'shorter, EndCounts>
  where
      'msg: 'shorter {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::AsMut for EndCountsMut<'msg> {
  type MutProxied = EndCounts;
  fn as_mut(&mut self) -> EndCountsMut<'msg> {
    self.inner.reborrow().into()
  }
}

impl<'msg> ::protobuf::IntoMut<'msg> for EndCountsMut<'msg> {
  fn into_mut<'shorter>(self) -> EndCountsMut<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

#[allow(dead_code)]
impl EndCounts {
  pub fn new() -> Self {
    Self { inner: ::protobuf::__internal::runtime::OwnedMessageInner::<Self>::new() }
  }


  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessageMutInner<'_, EndCounts> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner)
  }

  pub fn as_view(&self) -> EndCountsView<'_> {
    ::protobuf::__internal::runtime::MessageViewInner::view_of_owned(&self.inner).into()
  }

  pub fn as_mut(&mut self) -> EndCountsMut<'_> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner).into()
  }

  // started: optional int32
  pub fn started(&self) -> i32 {
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
  pub fn set_started(&mut self, val: i32) {
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

  // finished: optional int32
  pub fn finished(&self) -> i32 {
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
  pub fn set_finished(&mut self, val: i32) {
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

  // cancelled: optional int32
  pub fn cancelled(&self) -> i32 {
    unsafe {
      // TODO: b/361751487: This .into() and .try_into() is only
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      // perfectly (and do an unchecked conversion for
      // i32->enum types, since even for closed enums we trust
      // upb to only return one of the named values).
      self.inner.ptr().get_i32_at_index(
        2, (0i32).into()
      ).try_into().unwrap()
    }
  }
  pub fn set_cancelled(&mut self, val: i32) {
    unsafe {
      // TODO: b/361751487: This .into() is only here
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      //perfectly.
      self.inner.ptr_mut().set_base_field_i32_at_index(
        2, val.into()
      )
    }
  }

}  // impl EndCounts

impl ::std::ops::Drop for EndCounts {
  #[inline]
  fn drop(&mut self) {
  }
}

impl ::std::clone::Clone for EndCounts {
  fn clone(&self) -> Self {
    self.as_view().to_owned()
  }
}

impl ::protobuf::AsView for EndCounts {
  type Proxied = Self;
  fn as_view(&self) -> EndCountsView<'_> {
    self.as_view()
  }
}

impl ::protobuf::AsMut for EndCounts {
  type MutProxied = Self;
  fn as_mut(&mut self) -> EndCountsMut<'_> {
    self.as_mut()
  }
}

unsafe impl ::protobuf::__internal::runtime::AssociatedMiniTable for EndCounts {
  fn mini_table() -> ::protobuf::__internal::runtime::MiniTablePtr {
    static ONCE_LOCK: ::std::sync::OnceLock<::protobuf::__internal::runtime::MiniTableInitPtr> =
        ::std::sync::OnceLock::new();
    unsafe {
      ONCE_LOCK.get_or_init(|| {
        super::peer_proto::rpc__peers__v1__EndCounts_msg_init.0 =
            ::protobuf::__internal::runtime::build_mini_table("$(P(P(P");
        ::protobuf::__internal::runtime::link_mini_table(
            super::peer_proto::rpc__peers__v1__EndCounts_msg_init.0, &[], &[]);
        ::protobuf::__internal::runtime::MiniTableInitPtr(super::peer_proto::rpc__peers__v1__EndCounts_msg_init.0)
      }).0
    }
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetArena for EndCounts {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for EndCounts {
  type Msg = EndCounts;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<EndCounts> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for EndCounts {
  type Msg = EndCounts;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<EndCounts> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for EndCountsMut<'_> {
  type Msg = EndCounts;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<EndCounts> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for EndCountsMut<'_> {
  type Msg = EndCounts;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<EndCounts> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for EndCountsView<'_> {
  type Msg = EndCounts;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<EndCounts> {
    self.inner.ptr()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetArena for EndCountsMut<'_> {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}




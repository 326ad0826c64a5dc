const _: () = ::protobuf::__internal::assert_compatible_gencode_version("0.36.2-release");
// This variable must not be referenced except by protobuf generated
// code.
pub(crate) static mut editions__Request_msg_init: ::protobuf::__internal::runtime::MiniTableInitPtr =
    ::protobuf::__internal::runtime::MiniTableInitPtr(::protobuf::__internal::runtime::MiniTablePtr::dangling());
#[allow(non_camel_case_types)]
pub struct Request {
  inner: ::protobuf::__internal::runtime::OwnedMessageInner<Request>
}

impl ::protobuf::Message for Request {
  type MessageView<'msg> = RequestView<'msg>;
  type MessageMut<'msg> = RequestMut<'msg>;
}

impl ::std::default::Default for Request {
  fn default() -> Self {
    Self::new()
  }
}

impl ::std::fmt::Debug for Request {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

// SAFETY:
// - `Request` is `Sync` because it does not implement interior mutability.
//    Neither does `RequestMut`.
unsafe impl ::std::marker::Sync for Request {}

// SAFETY:
// - `Request` is `Send` because it uniquely owns its arena and does
//   not use thread-local data.
unsafe impl ::std::marker::Send for Request {}

impl ::protobuf::Proxied for Request {
  type View<'msg> = RequestView<'msg>;
}

impl ::protobuf::__internal::SealedInternal for Request {}

impl ::protobuf::MutProxied for Request {
  type Mut<'msg> = RequestMut<'msg>;
}

#[derive(Copy, Clone)]
#[allow(dead_code)]
pub struct RequestView<'msg> {
  inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, Request>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for RequestView<'msg> {}

impl<'msg> ::protobuf::MessageView<'msg> for RequestView<'msg> {
  type Message = Request;
}

impl ::std::fmt::Debug for RequestView<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl ::std::default::Default for RequestView<'_> {
  fn default() -> RequestView<'static> {
    ::protobuf::__internal::runtime::MessageViewInner::default().into()
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageViewInner<'msg, Request>> for RequestView<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, Request>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> RequestView<'msg> {

  pub fn to_owned(&self) -> Request {
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

  // legacy: optional message editions.Legacy
  pub fn has_legacy(self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(1)
    }
  }
  pub fn legacy_opt(self) -> ::std::option::Option<super::proto2_proto::LegacyView<'msg>> {
    self.has_legacy().then(|| self.legacy())
  }
  pub fn legacy(self) -> super::proto2_proto::LegacyView<'msg> {
    let submsg = unsafe {
      self.inner.ptr().get_message_at_index(1)
    };
    submsg
        .map(|ptr| unsafe { ::protobuf::__internal::runtime::MessageViewInner::wrap(ptr).into() })
       .unwrap_or(super::proto2_proto::LegacyView::default())
  }

}

// SAFETY:
// - `RequestView` is `Sync` because it does not support mutation.
unsafe impl ::std::marker::Sync for RequestView<'_> {}

// SAFETY:
// - `RequestView` is `Send` because while its alive a `RequestMut` cannot.
// - `RequestView` does not use thread-local data.
unsafe impl ::std::marker::Send for RequestView<'_> {}

impl<'msg> ::protobuf::AsView for RequestView<'msg> {
  type Proxied = Request;
  fn as_view(&self) -> ::protobuf::View<'msg, Request> {
    *self
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for RequestView<'msg> {
  fn into_view<'shorter>(self) -> RequestView<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

impl<'msg> ::protobuf::IntoProxied<Request> for RequestView<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> Request {
    let mut dst = Request::new();
    assert!(unsafe {
      dst.inner.ptr_mut().deep_copy(self.inner.ptr(), dst.inner.arena())
    });
    dst
  }
}

impl<'msg> ::protobuf::IntoProxied<Request> for RequestMut<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> Request {
    ::protobuf::IntoProxied::into_proxied(::protobuf::IntoView::into_view(self), _private)
  }
}

impl ::protobuf::__internal::EntityType for Request {
    type Tag = ::protobuf::__internal::entity_tag::MessageTag;
}

impl<'msg> ::protobuf::__internal::EntityType for RequestView<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::ViewProxyTag;
}

impl<'msg> ::protobuf::__internal::EntityType for RequestMut<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::MutProxyTag;
}

#[allow(dead_code)]
#[allow(non_camel_case_types)]
pub struct RequestMut<'msg> {
  inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, Request>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for RequestMut<'msg> {}

impl<'msg> ::protobuf::MessageMut<'msg> for RequestMut<'msg> {
  type Message = Request;
}

impl ::std::fmt::Debug for RequestMut<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageMutInner<'msg, Request>> for RequestMut<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, Request>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> RequestMut<'msg> {

  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private)
    -> ::protobuf::__internal::runtime::MessageMutInner<'msg, Request> {
    self.inner.reborrow()
  }

  pub fn to_owned(&self) -> Request {
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

  // legacy: optional message editions.Legacy
  pub fn has_legacy(&self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(1)
    }
  }
  pub fn clear_legacy(&mut self) {
    unsafe {
      self.inner.ptr().clear_field_at_index(
        1
      );
    }
  }
  pub fn legacy_opt(&self) -> ::std::option::Option<super::proto2_proto::LegacyView<'_>> {
    self.has_legacy().then(|| self.legacy())
  }
  pub fn legacy(&self) -> super::proto2_proto::LegacyView<'_> {
    let submsg = unsafe {
      self.inner.ptr().get_message_at_index(1)
    };
    submsg
        .map(|ptr| unsafe { ::protobuf::__internal::runtime::MessageViewInner::wrap(ptr).into() })
       .unwrap_or(super::proto2_proto::LegacyView::default())
  }
  pub fn legacy_mut(&mut self) -> super::proto2_proto::LegacyMut<'_> {
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
  pub fn set_legacy(&mut self,
    val: impl ::protobuf::IntoProxied<super::proto2_proto::Legacy>) {

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
// - `RequestMut` does not perform any shared mutation.
unsafe impl ::std::marker::Send for RequestMut<'_> {}

// SAFETY:
// - `RequestMut` does not perform any shared mutation.
unsafe impl ::std::marker::Sync for RequestMut<'_> {}

impl<'msg> ::protobuf::AsView for RequestMut<'msg> {
  type Proxied = Request;
  fn as_view(&self) -> ::protobuf::View<'_, Request> {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for RequestMut<'msg> {
  fn into_view<'shorter>(self) -> ::protobuf::View<'shorter, Request>
  where
      'msg: 'shorter {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::AsMut for RequestMut<'msg> {
  type MutProxied = Request;
  fn as_mut(&mut self) -> RequestMut<'msg> {
    self.inner.reborrow().into()
  }
}

impl<'msg> ::protobuf::IntoMut<'msg> for RequestMut<'msg> {
  fn into_mut<'shorter>(self) -> RequestMut<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

#[allow(dead_code)]
impl Request {
  pub fn new() -> Self {
    Self { inner: ::protobuf::__internal::runtime::OwnedMessageInner::<Self>::new() }
  }


  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessageMutInner<'_, Request> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner)
  }

  pub fn as_view(&self) -> RequestView<'_> {
    ::protobuf::__internal::runtime::MessageViewInner::view_of_owned(&self.inner).into()
  }

  pub fn as_mut(&mut self) -> RequestMut<'_> {
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

  // legacy: optional message editions.Legacy
  pub fn has_legacy(&self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(1)
    }
  }
  pub fn clear_legacy(&mut self) {
    unsafe {
      self.inner.ptr().clear_field_at_index(
        1
      );
    }
  }
  pub fn legacy_opt(&self) -> ::std::option::Option<super::proto2_proto::LegacyView<'_>> {
    self.has_legacy().then(|| self.legacy())
  }
  pub fn legacy(&self) -> super::proto2_proto::LegacyView<'_> {
    let submsg = unsafe {
      self.inner.ptr().get_message_at_index(1)
    };
    submsg
        .map(|ptr| unsafe { ::protobuf::__internal::runtime::MessageViewInner::wrap(ptr).into() })
       .unwrap_or(super::proto2_proto::LegacyView::default())
  }
  pub fn legacy_mut(&mut self) -> super::proto2_proto::LegacyMut<'_> {
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
  pub fn set_legacy(&mut self,
    val: impl ::protobuf::IntoProxied<super::proto2_proto::Legacy>) {

    unsafe {
      ::protobuf::__internal::runtime::message_set_sub_message(
        ::protobuf::AsMut::as_mut(self).inner,
        1,
        val
      );
    }
  }

}  // impl Request

impl ::std::ops::Drop for Request {
  #[inline]
  fn drop(&mut self) {
  }
}

impl ::std::clone::Clone for Request {
  fn clone(&self) -> Self {
    self.as_view().to_owned()
  }
}

impl ::protobuf::AsView for Request {
  type Proxied = Self;
  fn as_view(&self) -> RequestView<'_> {
    self.as_view()
  }
}

impl ::protobuf::AsMut for Request {
  type MutProxied = Self;
  fn as_mut(&mut self) -> RequestMut<'_> {
    self.as_mut()
  }
}

unsafe impl ::protobuf::__internal::runtime::AssociatedMiniTable for Request {
  fn mini_table() -> ::protobuf::__internal::runtime::MiniTablePtr {
    static ONCE_LOCK: ::std::sync::OnceLock<::protobuf::__internal::runtime::MiniTableInitPtr> =
        ::std::sync::OnceLock::new();
    unsafe {
      ONCE_LOCK.get_or_init(|| {
        super::edition_2023_proto::editions__Request_msg_init.0 =
            ::protobuf::__internal::runtime::build_mini_table("$1X3");
        ::protobuf::__internal::runtime::link_mini_table(
            super::edition_2023_proto::editions__Request_msg_init.0, &[<super::proto2_proto::Legacy as ::protobuf::__internal::runtime::AssociatedMiniTable>::mini_table(),
            ], &[]);
        ::protobuf::__internal::runtime::MiniTableInitPtr(super::edition_2023_proto::editions__Request_msg_init.0)
      }).0
    }
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetArena for Request {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for Request {
  type Msg = Request;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Request> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for Request {
  type Msg = Request;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Request> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for RequestMut<'_> {
  type Msg = Request;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Request> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for RequestMut<'_> {
  type Msg = Request;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Request> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for RequestView<'_> {
  type Msg = Request;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Request> {
    self.inner.ptr()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetArena for RequestMut<'_> {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}




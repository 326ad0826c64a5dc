const _: () = ::protobuf::__internal::assert_compatible_gencode_version("0.36.2-release");
// This variable must not be referenced except by protobuf generated
// code.
pub(crate) static mut editions__Reply2024_msg_init: ::protobuf::__internal::runtime::MiniTableInitPtr =
    ::protobuf::__internal::runtime::MiniTableInitPtr(::protobuf::__internal::runtime::MiniTablePtr::dangling());
#[allow(non_camel_case_types)]
pub struct Reply2024 {
  inner: ::protobuf::__internal::runtime::OwnedMessageInner<Reply2024>
}

impl ::protobuf::Message for Reply2024 {
  type MessageView<'msg> = Reply2024View<'msg>;
  type MessageMut<'msg> = Reply2024Mut<'msg>;
}

impl ::std::default::Default for Reply2024 {
  fn default() -> Self {
    Self::new()
  }
}

impl ::std::fmt::Debug for Reply2024 {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

// SAFETY:
// - `Reply2024` is `Sync` because it does not implement interior mutability.
//    Neither does `Reply2024Mut`.
unsafe impl ::std::marker::Sync for Reply2024 {}

// SAFETY:
// - `Reply2024` is `Send` because it uniquely owns its arena and does
//   not use thread-local data.
unsafe impl ::std::marker::Send for Reply2024 {}

impl ::protobuf::Proxied for Reply2024 {
  type View<'msg> = Reply2024View<'msg>;
}

impl ::protobuf::__internal::SealedInternal for Reply2024 {}

impl ::protobuf::MutProxied for Reply2024 {
  type Mut<'msg> = Reply2024Mut<'msg>;
}

#[derive(Copy, Clone)]
#[allow(dead_code)]
pub struct Reply2024View<'msg> {
  inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, Reply2024>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for Reply2024View<'msg> {}

impl<'msg> ::protobuf::MessageView<'msg> for Reply2024View<'msg> {
  type Message = Reply2024;
}

impl ::std::fmt::Debug for Reply2024View<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl ::std::default::Default for Reply2024View<'_> {
  fn default() -> Reply2024View<'static> {
    ::protobuf::__internal::runtime::MessageViewInner::default().into()
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageViewInner<'msg, Reply2024>> for Reply2024View<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, Reply2024>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> Reply2024View<'msg> {

  pub fn to_owned(&self) -> Reply2024 {
    ::protobuf::IntoProxied::into_proxied(*self, ::protobuf::__internal::Private)
  }

  // request: optional message editions.Request
  pub fn has_request(self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(0)
    }
  }
  pub fn request_opt(self) -> ::std::option::Option<super::edition_2023_proto::RequestView<'msg>> {
    self.has_request().then(|| self.request())
  }
  pub fn request(self) -> super::edition_2023_proto::RequestView<'msg> {
    let submsg = unsafe {
      self.inner.ptr().get_message_at_index(0)
    };
    submsg
        .map(|ptr| unsafe { ::protobuf::__internal::runtime::MessageViewInner::wrap(ptr).into() })
       .unwrap_or(super::edition_2023_proto::RequestView::default())
  }

}

// SAFETY:
// - `Reply2024View` is `Sync` because it does not support mutation.
unsafe impl ::std::marker::Sync for Reply2024View<'_> {}

// SAFETY:
// - `Reply2024View` is `Send` because while its alive a `Reply2024Mut` cannot.
// - `Reply2024View` does not use thread-local data.
unsafe impl ::std::marker::Send for Reply2024View<'_> {}

impl<'msg> ::protobuf::AsView for Reply2024View<'msg> {
  type Proxied = Reply2024;
  fn as_view(&self) -> ::protobuf::View<'msg, Reply2024> {
    *self
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for Reply2024View<'msg> {
  fn into_view<'shorter>(self) -> Reply2024View<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

impl<'msg> ::protobuf::IntoProxied<Reply2024> for Reply2024View<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> Reply2024 {
    let mut dst = Reply2024::new();
    assert!(unsafe {
      dst.inner.ptr_mut().deep_copy(self.inner.ptr(), dst.inner.arena())
    });
    dst
  }
}

impl<'msg> ::protobuf::IntoProxied<Reply2024> for Reply2024Mut<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> Reply2024 {
    ::protobuf::IntoProxied::into_proxied(::protobuf::IntoView::into_view(self), _private)
  }
}

impl ::protobuf::__internal::EntityType for Reply2024 {
    type Tag = ::protobuf::__internal::entity_tag::MessageTag;
}

impl<'msg> ::protobuf::__internal::EntityType for Reply2024View<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::ViewProxyTag;
}

impl<'msg> ::protobuf::__internal::EntityType for Reply2024Mut<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::MutProxyTag;
}

#[allow(dead_code)]
#[allow(non_camel_case_types)]
pub struct Reply2024Mut<'msg> {
  inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, Reply2024>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for Reply2024Mut<'msg> {}

impl<'msg> ::protobuf::MessageMut<'msg> for Reply2024Mut<'msg> {
  type Message = Reply2024;
}

impl ::std::fmt::Debug for Reply2024Mut<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageMutInner<'msg, Reply2024>> for Reply2024Mut<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, Reply2024>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> Reply2024Mut<'msg> {

  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private)
    -> ::protobuf::__internal::runtime::MessageMutInner<'msg, Reply2024> {
    self.inner.reborrow()
  }

  pub fn to_owned(&self) -> Reply2024 {
    ::protobuf::AsView::as_view(self).to_owned()
  }

  // request: optional message editions.Request
  pub fn has_request(&self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(0)
    }
  }
  pub fn clear_request(&mut self) {
    unsafe {
      self.inner.ptr().clear_field_at_index(
        0
      );
    }
  }
  pub fn request_opt(&self) -> ::std::option::Option<super::edition_2023_proto::RequestView<'_>> {
    self.has_request().then(|| self.request())
  }
  pub fn request(&self) -> super::edition_2023_proto::RequestView<'_> {
    let submsg = unsafe {
      self.inner.ptr().get_message_at_index(0)
    };
    submsg
        .map(|ptr| unsafe { ::protobuf::__internal::runtime::MessageViewInner::wrap(ptr).into() })
       .unwrap_or(super::edition_2023_proto::RequestView::default())
  }
  pub fn request_mut(&mut self) -> super::edition_2023_proto::RequestMut<'_> {
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
  pub fn set_request(&mut self,
    val: impl ::protobuf::IntoProxied<super::edition_2023_proto::Request>) {

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
// - `Reply2024Mut` does not perform any shared mutation.
unsafe impl ::std::marker::Send for Reply2024Mut<'_> {}

// SAFETY:
// - `Reply2024Mut` does not perform any shared mutation.
unsafe impl ::std::marker::Sync for Reply2024Mut<'_> {}

impl<'msg> ::protobuf::AsView for Reply2024Mut<'msg> {
  type Proxied = Reply2024;
  fn as_view(&self) -> ::protobuf::View<'_, Reply2024> {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for Reply2024Mut<'msg> {
  fn into_view<'shorter>(self) -> ::protobuf::View<'shorter, Reply2024>
  where
      'msg: 'shorter {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::AsMut for Reply2024Mut<'msg> {
  type MutProxied = Reply2024;
  fn as_mut(&mut self) -> Reply2024Mut<'msg> {
    self.inner.reborrow().into()
  }
}

impl<'msg> ::protobuf::IntoMut<'msg> for Reply2024Mut<'msg> {
  fn into_mut<'shorter>(self) -> Reply2024Mut<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

#[allow(dead_code)]
impl Reply2024 {
  pub fn new() -> Self {
    Self { inner: ::protobuf::__internal::runtime::OwnedMessageInner::<Self>::new() }
  }


  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessageMutInner<'_, Reply2024> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner)
  }

  pub fn as_view(&self) -> Reply2024View<'_> {
    ::protobuf::__internal::runtime::MessageViewInner::view_of_owned(&self.inner).into()
  }

  pub fn as_mut(&mut self) -> Reply2024Mut<'_> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner).into()
  }

  // request: optional message editions.Request
  pub fn has_request(&self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(0)
    }
  }
  pub fn clear_request(&mut self) {
    unsafe {
      self.inner.ptr().clear_field_at_index(
        0
      );
    }
  }
  pub fn request_opt(&self) -> ::std::option::Option<super::edition_2023_proto::RequestView<'_>> {
    self.has_request().then(|| self.request())
  }
  pub fn request(&self) -> super::edition_2023_proto::RequestView<'_> {
    let submsg = unsafe {
      self.inner.ptr().get_message_at_index(0)
    };
    submsg
        .map(|ptr| unsafe { ::protobuf::__internal::runtime::MessageViewInner::wrap(ptr).into() })
       .unwrap_or(super::edition_2023_proto::RequestView::default())
  }
  pub fn request_mut(&mut self) -> super::edition_2023_proto::RequestMut<'_> {
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
  pub fn set_request(&mut self,
    val: impl ::protobuf::IntoProxied<super::edition_2023_proto::Request>) {

    unsafe {
      ::protobuf::__internal::runtime::message_set_sub_message(
        ::protobuf::AsMut::as_mut(self).inner,
        0,
        val
      );
    }
  }

}  // impl Reply2024

impl ::std::ops::Drop for Reply2024 {
  #[inline]
  fn drop(&mut self) {
  }
}

impl ::std::clone::Clone for Reply2024 {
  fn clone(&self) -> Self {
    self.as_view().to_owned()
  }
}

impl ::protobuf::AsView for Reply2024 {
  type Proxied = Self;
  fn as_view(&self) -> Reply2024View<'_> {
    self.as_view()
  }
}

impl ::protobuf::AsMut for Reply2024 {
  type MutProxied = Self;
  fn as_mut(&mut self) -> Reply2024Mut<'_> {
    self.as_mut()
  }
}

unsafe impl ::protobuf::__internal::runtime::AssociatedMiniTable for Reply2024 {
  fn mini_table() -> ::protobuf::__internal::runtime::MiniTablePtr {
    static ONCE_LOCK: ::std::sync::OnceLock<::protobuf::__internal::runtime::MiniTableInitPtr> =
        ::std::sync::OnceLock::new();
    unsafe {
      ONCE_LOCK.get_or_init(|| {
        super::edition_2024_proto::editions__Reply2024_msg_init.0 =
            ::protobuf::__internal::runtime::build_mini_table("$3");
        ::protobuf::__internal::runtime::link_mini_table(
            super::edition_2024_proto::editions__Reply2024_msg_init.0, &[<super::edition_2023_proto::Request as ::protobuf::__internal::runtime::AssociatedMiniTable>::mini_table(),
            ], &[]);
        ::protobuf::__internal::runtime::MiniTableInitPtr(super::edition_2024_proto::editions__Reply2024_msg_init.0)
      }).0
    }
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetArena for Reply2024 {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for Reply2024 {
  type Msg = Reply2024;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Reply2024> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for Reply2024 {
  type Msg = Reply2024;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Reply2024> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for Reply2024Mut<'_> {
  type Msg = Reply2024;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Reply2024> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for Reply2024Mut<'_> {
  type Msg = Reply2024;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Reply2024> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for Reply2024View<'_> {
  type Msg = Reply2024;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Reply2024> {
    self.inner.ptr()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetArena for Reply2024Mut<'_> {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}




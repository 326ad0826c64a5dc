const _: () = ::protobuf::__internal::assert_compatible_gencode_version("0.36.2-release");
// This variable must not be referenced except by protobuf generated
// code.
pub(crate) static mut comments__Note_msg_init: ::protobuf::__internal::runtime::MiniTableInitPtr =
    ::protobuf::__internal::runtime::MiniTableInitPtr(::protobuf::__internal::runtime::MiniTablePtr::dangling());
#[allow(non_camel_case_types)]
pub struct Note {
  inner: ::protobuf::__internal::runtime::OwnedMessageInner<Note>
}

impl ::protobuf::Message for Note {
  type MessageView<'msg> = NoteView<'msg>;
  type MessageMut<'msg> = NoteMut<'msg>;
}

impl ::std::default::Default for Note {
  fn default() -> Self {
    Self::new()
  }
}

impl ::std::fmt::Debug for Note {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

// SAFETY:
// - `Note` is `Sync` because it does not implement interior mutability.
//    Neither does `NoteMut`.
unsafe impl ::std::marker::Sync for Note {}

// SAFETY:
// - `Note` is `Send` because it uniquely owns its arena and does
//   not use thread-local data.
unsafe impl ::std::marker::Send for Note {}

impl ::protobuf::Proxied for Note {
  type View<'msg> = NoteView<'msg>;
}

impl ::protobuf::__internal::SealedInternal for Note {}

impl ::protobuf::MutProxied for Note {
  type Mut<'msg> = NoteMut<'msg>;
}

#[derive(Copy, Clone)]
#[allow(dead_code)]
pub struct NoteView<'msg> {
  inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, Note>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for NoteView<'msg> {}

impl<'msg> ::protobuf::MessageView<'msg> for NoteView<'msg> {
  type Message = Note;
}

impl ::std::fmt::Debug for NoteView<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl ::std::default::Default for NoteView<'_> {
  fn default() -> NoteView<'static> {
    ::protobuf::__internal::runtime::MessageViewInner::default().into()
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageViewInner<'msg, Note>> for NoteView<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, Note>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> NoteView<'msg> {

  pub fn to_owned(&self) -> Note {
    ::protobuf::IntoProxied::into_proxied(*self, ::protobuf::__internal::Private)
  }

}

// SAFETY:
// - `NoteView` is `Sync` because it does not support mutation.
unsafe impl ::std::marker::Sync for NoteView<'_> {}

// SAFETY:
// - `NoteView` is `Send` because while its alive a `NoteMut` cannot.
// - `NoteView` does not use thread-local data.
unsafe impl ::std::marker::Send for NoteView<'_> {}

impl<'msg> ::protobuf::AsView for NoteView<'msg> {
  type Proxied = Note;
  fn as_view(&self) -> ::protobuf::View<'msg, Note> {
    *self
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for NoteView<'msg> {
  fn into_view<'shorter>(self) -> NoteView<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

impl<'msg> ::protobuf::IntoProxied<Note> for NoteView<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> Note {
    let mut dst = Note::new();
    assert!(unsafe {
      dst.inner.ptr_mut().deep_copy(self.inner.ptr(), dst.inner.arena())
    });
    dst
  }
}

impl<'msg> ::protobuf::IntoProxied<Note> for NoteMut<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> Note {
    ::protobuf::IntoProxied::into_proxied(::protobuf::IntoView::into_view(self), _private)
  }
}

impl ::protobuf::__internal::EntityType for Note {
    type Tag = ::protobuf::__internal::entity_tag::MessageTag;
}

impl<'msg> ::protobuf::__internal::EntityType for NoteView<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::ViewProxyTag;
}

impl<'msg> ::protobuf::__internal::EntityType for NoteMut<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::MutProxyTag;
}

#[allow(dead_code)]
#[allow(non_camel_case_types)]
pub struct NoteMut<'msg> {
  inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, Note>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for NoteMut<'msg> {}

impl<'msg> ::protobuf::MessageMut<'msg> for NoteMut<'msg> {
  type Message = Note;
}

impl ::std::fmt::Debug for NoteMut<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageMutInner<'msg, Note>> for NoteMut<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, Note>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> NoteMut<'msg> {

  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private)
    -> ::protobuf::__internal::runtime::MessageMutInner<'msg, Note> {
    self.inner.reborrow()
  }

  pub fn to_owned(&self) -> Note {
    ::protobuf::AsView::as_view(self).to_owned()
  }

}

// SAFETY:
// - `NoteMut` does not perform any shared mutation.
unsafe impl ::std::marker::Send for NoteMut<'_> {}

// SAFETY:
// - `NoteMut` does not perform any shared mutation.
unsafe impl ::std::marker::Sync for NoteMut<'_> {}

impl<'msg> ::protobuf::AsView for NoteMut<'msg> {
  type Proxied = Note;
  fn as_view(&self) -> ::protobuf::View<'_, Note> {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for NoteMut<'msg> {
  fn into_view<'shorter>(self) -> ::protobuf::View<'shorter, Note>
  where
      'msg: 'shorter {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::AsMut for NoteMut<'msg> {
  type MutProxied = Note;
  fn as_mut(&mut self) -> NoteMut<'msg> {
    self.inner.reborrow().into()
  }
}

impl<'msg> ::protobuf::IntoMut<'msg> for NoteMut<'msg> {
  fn into_mut<'shorter>(self) -> NoteMut<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

#[allow(dead_code)]
impl Note {
  pub fn new() -> Self {
    Self { inner: ::protobuf::__internal::runtime::OwnedMessageInner::<Self>::new() }
  }


  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessageMutInner<'_, Note> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner)
  }

  pub fn as_view(&self) -> NoteView<'_> {
    ::protobuf::__internal::runtime::MessageViewInner::view_of_owned(&self.inner).into()
  }

  pub fn as_mut(&mut self) -> NoteMut<'_> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner).into()
  }

}  // impl Note

impl ::std::ops::Drop for Note {
  #[inline]
  fn drop(&mut self) {
  }
}

impl ::std::clone::Clone for Note {
  fn clone(&self) -> Self {
    self.as_view().to_owned()
  }
}

impl ::protobuf::AsView for Note {
  type Proxied = Self;
  fn as_view(&self) -> NoteView<'_> {
    self.as_view()
  }
}

impl ::protobuf::AsMut for Note {
  type MutProxied = Self;
  fn as_mut(&mut self) -> NoteMut<'_> {
    self.as_mut()
  }
}

unsafe impl ::protobuf::__internal::runtime::AssociatedMiniTable for Note {
  fn mini_table() -> ::protobuf::__internal::runtime::MiniTablePtr {
    static ONCE_LOCK: ::std::sync::OnceLock<::protobuf::__internal::runtime::MiniTableInitPtr> =
        ::std::sync::OnceLock::new();
    unsafe {
      ONCE_LOCK.get_or_init(|| {
        super::comments_proto::comments__Note_msg_init.0 =
            ::protobuf::__internal::runtime::build_mini_table("$");
        ::protobuf::__internal::runtime::link_mini_table(
            super::comments_proto::comments__Note_msg_init.0, &[], &[]);
        ::protobuf::__internal::runtime::MiniTableInitPtr(super::comments_proto::comments__Note_msg_init.0)
      }).0
    }
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetArena for Note {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for Note {
  type Msg = Note;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Note> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for Note {
  type Msg = Note;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Note> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for NoteMut<'_> {
  type Msg = Note;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Note> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for NoteMut<'_> {
  type Msg = Note;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Note> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for NoteView<'_> {
  type Msg = Note;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Note> {
    self.inner.ptr()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetArena for NoteMut<'_> {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}



// This variable must not be referenced except by protobuf generated
// code.
pub(crate) static mut comments__Plain_msg_init: ::protobuf::__internal::runtime::MiniTableInitPtr =
    ::protobuf::__internal::runtime::MiniTableInitPtr(::protobuf::__internal::runtime::MiniTablePtr::dangling());
#[allow(non_camel_case_types)]
pub struct Plain {
  inner: ::protobuf::__internal::runtime::OwnedMessageInner<Plain>
}

impl ::protobuf::Message for Plain {
  type MessageView<'msg> = PlainView<'msg>;
  type MessageMut<'msg> = PlainMut<'msg>;
}

impl ::std::default::Default for Plain {
  fn default() -> Self {
    Self::new()
  }
}

impl ::std::fmt::Debug for Plain {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

// SAFETY:
// - `Plain` is `Sync` because it does not implement interior mutability.
//    Neither does `PlainMut`.
unsafe impl ::std::marker::Sync for Plain {}

// SAFETY:
// - `Plain` is `Send` because it uniquely owns its arena and does
//   not use thread-local data.
unsafe impl ::std::marker::Send for Plain {}

impl ::protobuf::Proxied for Plain {
  type View<'msg> = PlainView<'msg>;
}

impl ::protobuf::__internal::SealedInternal for Plain {}

impl ::protobuf::MutProxied for Plain {
  type Mut<'msg> = PlainMut<'msg>;
}

#[derive(Copy, Clone)]
#[allow(dead_code)]
pub struct PlainView<'msg> {
  inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, Plain>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for PlainView<'msg> {}

impl<'msg> ::protobuf::MessageView<'msg> for PlainView<'msg> {
  type Message = Plain;
}

impl ::std::fmt::Debug for PlainView<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl ::std::default::Default for PlainView<'_> {
  fn default() -> PlainView<'static> {
    ::protobuf::__internal::runtime::MessageViewInner::default().into()
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageViewInner<'msg, Plain>> for PlainView<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, Plain>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> PlainView<'msg> {

  pub fn to_owned(&self) -> Plain {
    ::protobuf::IntoProxied::into_proxied(*self, ::protobuf::__internal::Private)
  }

}

// SAFETY:
// - `PlainView` is `Sync` because it does not support mutation.
unsafe impl ::std::marker::Sync for PlainView<'_> {}

// SAFETY:
// - `PlainView` is `Send` because while its alive a `PlainMut` cannot.
// - `PlainView` does not use thread-local data.
unsafe impl ::std::marker::Send for PlainView<'_> {}

impl<'msg> ::protobuf::AsView for PlainView<'msg> {
  type Proxied = Plain;
  fn as_view(&self) -> ::protobuf::View<'msg, Plain> {
    *self
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for PlainView<'msg> {
  fn into_view<'shorter>(self) -> PlainView<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

impl<'msg> ::protobuf::IntoProxied<Plain> for PlainView<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> Plain {
    let mut dst = Plain::new();
    assert!(unsafe {
      dst.inner.ptr_mut().deep_copy(self.inner.ptr(), dst.inner.arena())
    });
    dst
  }
}

impl<'msg> ::protobuf::IntoProxied<Plain> for PlainMut<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> Plain {
    ::protobuf::IntoProxied::into_proxied(::protobuf::IntoView::into_view(self), _private)
  }
}

impl ::protobuf::__internal::EntityType for Plain {
    type Tag = ::protobuf::__internal::entity_tag::MessageTag;
}

impl<'msg> ::protobuf::__internal::EntityType for PlainView<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::ViewProxyTag;
}

impl<'msg> ::protobuf::__internal::EntityType for PlainMut<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::MutProxyTag;
}

#[allow(dead_code)]
#[allow(non_camel_case_types)]
pub struct PlainMut<'msg> {
  inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, Plain>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for PlainMut<'msg> {}

impl<'msg> ::protobuf::MessageMut<'msg> for PlainMut<'msg> {
  type Message = Plain;
}

impl ::std::fmt::Debug for PlainMut<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageMutInner<'msg, Plain>> for PlainMut<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, Plain>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> PlainMut<'msg> {

  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private)
    -> ::protobuf::__internal::runtime::MessageMutInner<'msg, Plain> {
    self.inner.reborrow()
  }

  pub fn to_owned(&self) -> Plain {
    ::protobuf::AsView::as_view(self).to_owned()
  }

}

// SAFETY:
// - `PlainMut` does not perform any shared mutation.
unsafe impl ::std::marker::Send for PlainMut<'_> {}

// SAFETY:
// - `PlainMut` does not perform any shared mutation.
unsafe impl ::std::marker::Sync for PlainMut<'_> {}

impl<'msg> ::protobuf::AsView for PlainMut<'msg> {
  type Proxied = Plain;
  fn as_view(&self) -> ::protobuf::View<'_, Plain> {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for PlainMut<'msg> {
  fn into_view<'shorter>(self) -> ::protobuf::View<'shorter, Plain>
  where
      'msg: 'shorter {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::AsMut for PlainMut<'msg> {
  type MutProxied = Plain;
  fn as_mut(&mut self) -> PlainMut<'msg> {
    self.inner.reborrow().into()
  }
}

impl<'msg> ::protobuf::IntoMut<'msg> for PlainMut<'msg> {
  fn into_mut<'shorter>(self) -> PlainMut<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

#[allow(dead_code)]
impl Plain {
  pub fn new() -> Self {
    Self { inner: ::protobuf::__internal::runtime::OwnedMessageInner::<Self>::new() }
  }


  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessageMutInner<'_, Plain> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner)
  }

  pub fn as_view(&self) -> PlainView<'_> {
    ::protobuf::__internal::runtime::MessageViewInner::view_of_owned(&self.inner).into()
  }

  pub fn as_mut(&mut self) -> PlainMut<'_> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner).into()
  }

}  // impl Plain

impl ::std::ops::Drop for Plain {
  #[inline]
  fn drop(&mut self) {
  }
}

impl ::std::clone::Clone for Plain {
  fn clone(&self) -> Self {
    self.as_view().to_owned()
  }
}

impl ::protobuf::AsView for Plain {
  type Proxied = Self;
  fn as_view(&self) -> PlainView<'_> {
    self.as_view()
  }
}

impl ::protobuf::AsMut for Plain {
  type MutProxied = Self;
  fn as_mut(&mut self) -> PlainMut<'_> {
    self.as_mut()
  }
}

unsafe impl ::protobuf::__internal::runtime::AssociatedMiniTable for Plain {
  fn mini_table() -> ::protobuf::__internal::runtime::MiniTablePtr {
    static ONCE_LOCK: ::std::sync::OnceLock<::protobuf::__internal::runtime::MiniTableInitPtr> =
        ::std::sync::OnceLock::new();
    unsafe {
      ONCE_LOCK.get_or_init(|| {
        super::comments_proto::comments__Plain_msg_init.0 =
            ::protobuf::__internal::runtime::build_mini_table("$");
        ::protobuf::__internal::runtime::link_mini_table(
            super::comments_proto::comments__Plain_msg_init.0, &[], &[]);
        ::protobuf::__internal::runtime::MiniTableInitPtr(super::comments_proto::comments__Plain_msg_init.0)
      }).0
    }
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetArena for Plain {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for Plain {
  type Msg = Plain;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Plain> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for Plain {
  type Msg = Plain;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Plain> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for PlainMut<'_> {
  type Msg = Plain;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Plain> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for PlainMut<'_> {
  type Msg = Plain;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Plain> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for PlainView<'_> {
  type Msg = Plain;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Plain> {
    self.inner.ptr()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetArena for PlainMut<'_> {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}




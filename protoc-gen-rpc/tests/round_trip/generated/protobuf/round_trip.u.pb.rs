const _: () = ::protobuf::__internal::assert_compatible_gencode_version("0.36.2-release");
// This variable must not be referenced except by protobuf generated
// code.
pub(crate) static mut round_0trip__v1__Parcel_msg_init: ::protobuf::__internal::runtime::MiniTableInitPtr =
    ::protobuf::__internal::runtime::MiniTableInitPtr(::protobuf::__internal::runtime::MiniTablePtr::dangling());
#[allow(non_camel_case_types)]
pub struct Parcel {
  inner: ::protobuf::__internal::runtime::OwnedMessageInner<Parcel>
}

impl ::protobuf::Message for Parcel {
  type MessageView<'msg> = ParcelView<'msg>;
  type MessageMut<'msg> = ParcelMut<'msg>;
}

impl ::std::default::Default for Parcel {
  fn default() -> Self {
    Self::new()
  }
}

impl ::std::fmt::Debug for Parcel {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

// SAFETY:
// - `Parcel` is `Sync` because it does not implement interior mutability.
//    Neither does `ParcelMut`.
unsafe impl ::std::marker::Sync for Parcel {}

// SAFETY:
// - `Parcel` is `Send` because it uniquely owns its arena and does
//   not use thread-local data.
unsafe impl ::std::marker::Send for Parcel {}

impl ::protobuf::Proxied for Parcel {
  type View<'msg> = ParcelView<'msg>;
}

impl ::protobuf::__internal::SealedInternal for Parcel {}

impl ::protobuf::MutProxied for Parcel {
  type Mut<'msg> = ParcelMut<'msg>;
}

#[derive(Copy, Clone)]
#[allow(dead_code)]
pub struct ParcelView<'msg> {
  inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, Parcel>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for ParcelView<'msg> {}

impl<'msg> ::protobuf::MessageView<'msg> for ParcelView<'msg> {
  type Message = Parcel;
}

impl ::std::fmt::Debug for ParcelView<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl ::std::default::Default for ParcelView<'_> {
  fn default() -> ParcelView<'static> {
    ::protobuf::__internal::runtime::MessageViewInner::default().into()
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageViewInner<'msg, Parcel>> for ParcelView<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, Parcel>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> ParcelView<'msg> {

  pub fn to_owned(&self) -> Parcel {
    ::protobuf::IntoProxied::into_proxied(*self, ::protobuf::__internal::Private)
  }

  // label: optional bytes
  pub fn label(self) -> ::protobuf::View<'msg, ::protobuf::ProtoBytes> {
    let str_view = unsafe {
      self.inner.ptr().get_string_at_index(
        0, (b"").into()
      )
    };
    unsafe { str_view.as_ref() }
  }

  // contents: repeated message round_trip.v1.Parcel.Content
  pub fn contents(self) -> ::protobuf::RepeatedView<'msg, super::round_trip_proto::parcel::Content> {
    unsafe {
      self.inner.ptr().get_array_at_index(
        1
      )
    }.map_or_else(
        ::protobuf::__internal::runtime::empty_array::<super::round_trip_proto::parcel::Content>,
        |raw| unsafe {
          ::protobuf::RepeatedView::from_raw(::protobuf::__internal::Private, raw)
        }
      )
  }

  // by_shelf: repeated message round_trip.v1.Parcel.ByShelfEntry
  pub fn by_shelf(self)
    -> ::protobuf::MapView<'msg, ::protobuf::ProtoString, super::round_trip_proto::parcel::Content> {
    unsafe {
      <Self as ::protobuf::__internal::runtime::UpbGetMessagePtr>::get_ptr(&self, ::protobuf::__internal::Private)
        .get_map_at_index(2)
        .map_or_else(
          ::protobuf::__internal::runtime::empty_map::<::protobuf::ProtoString, super::round_trip_proto::parcel::Content>,
          |raw| ::protobuf::MapView::from_raw(::protobuf::__internal::Private, raw)
        )
    }
  }

  // stamps: repeated message round_trip.v1.Parcel.StampsEntry
  pub fn stamps(self)
    -> ::protobuf::MapView<'msg, i32, ::protobuf::ProtoString> {
    unsafe {
      <Self as ::protobuf::__internal::runtime::UpbGetMessagePtr>::get_ptr(&self, ::protobuf::__internal::Private)
        .get_map_at_index(3)
        .map_or_else(
          ::protobuf::__internal::runtime::empty_map::<i32, ::protobuf::ProtoString>,
          |raw| ::protobuf::MapView::from_raw(::protobuf::__internal::Private, raw)
        )
    }
  }

  // speeds: repeated enum round_trip.v1.Parcel.Speed
  pub fn speeds(self) -> ::protobuf::RepeatedView<'msg, super::round_trip_proto::parcel::Speed> {
    unsafe {
      self.inner.ptr().get_array_at_index(
        4
      )
    }.map_or_else(
        ::protobuf::__internal::runtime::empty_array::<super::round_trip_proto::parcel::Speed>,
        |raw| unsafe {
          ::protobuf::RepeatedView::from_raw(::protobuf::__internal::Private, raw)
        }
      )
  }

  // floor: optional uint32
  pub fn has_floor(self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(5)
    }
  }
  pub fn floor_opt(self) -> ::std::option::Option<u32> {
    self.has_floor().then(|| self.floor())
  }
  pub fn floor(self) -> u32 {
    unsafe {
      // TODO: b/361751487: This .into() and .try_into() is only
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      // perfectly (and do an unchecked conversion for
      // i32->enum types, since even for closed enums we trust
      // upb to only return one of the named values).
      self.inner.ptr().get_u32_at_index(
        5, (0u32).into()
      ).try_into().unwrap()
    }
  }

  // note: optional string
  pub fn has_note(self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(6)
    }
  }
  pub fn note_opt(self) -> ::std::option::Option<&'msg ::protobuf::ProtoStr> {
    self.has_note().then(|| self.note())
  }
  pub fn note(self) -> ::protobuf::View<'msg, ::protobuf::ProtoString> {
    let str_view = unsafe {
      self.inner.ptr().get_string_at_index(
        6, (b"").into()
      )
    };
    ::protobuf::ProtoStr::from_utf8_unchecked(unsafe { str_view.as_ref() })
  }

  // person: optional string
  pub fn has_person(self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(7)
    }
  }
  pub fn person_opt(self) -> ::std::option::Option<&'msg ::protobuf::ProtoStr> {
    self.has_person().then(|| self.person())
  }
  pub fn person(self) -> ::protobuf::View<'msg, ::protobuf::ProtoString> {
    let str_view = unsafe {
      self.inner.ptr().get_string_at_index(
        7, (b"").into()
      )
    };
    ::protobuf::ProtoStr::from_utf8_unchecked(unsafe { str_view.as_ref() })
  }

  // machine: optional message round_trip.v1.Parcel.Content
  pub fn has_machine(self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(8)
    }
  }
  pub fn machine_opt(self) -> ::std::option::Option<super::round_trip_proto::parcel::ContentView<'msg>> {
    self.has_machine().then(|| self.machine())
  }
  pub fn machine(self) -> super::round_trip_proto::parcel::ContentView<'msg> {
    let submsg = unsafe {
      self.inner.ptr().get_message_at_index(8)
    };
    submsg
        .map(|ptr| unsafe { ::protobuf::__internal::runtime::MessageViewInner::wrap(ptr).into() })
       .unwrap_or(super::round_trip_proto::parcel::ContentView::default())
  }

  // anyone: optional bool
  pub fn has_anyone(self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(9)
    }
  }
  pub fn anyone_opt(self) -> ::std::option::Option<bool> {
    self.has_anyone().then(|| self.anyone())
  }
  pub fn anyone(self) -> bool {
    unsafe {
      // TODO: b/361751487: This .into() and .try_into() is only
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      // perfectly (and do an unchecked conversion for
      // i32->enum types, since even for closed enums we trust
      // upb to only return one of the named values).
      self.inner.ptr().get_bool_at_index(
        9, (false).into()
      ).try_into().unwrap()
    }
  }

  // sent: optional message google.protobuf.Timestamp
  pub fn has_sent(self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(10)
    }
  }
  pub fn sent_opt(self) -> ::std::option::Option<::protobuf_well_known_types::google_protobuf_timestamp_proto::TimestampView<'msg>> {
    self.has_sent().then(|| self.sent())
  }
  pub fn sent(self) -> ::protobuf_well_known_types::google_protobuf_timestamp_proto::TimestampView<'msg> {
    let submsg = unsafe {
      self.inner.ptr().get_message_at_index(10)
    };
    submsg
        .map(|ptr| unsafe { ::protobuf::__internal::runtime::MessageViewInner::wrap(ptr).into() })
       .unwrap_or(::protobuf_well_known_types::google_protobuf_timestamp_proto::TimestampView::default())
  }

  // travelled: optional message google.protobuf.Duration
  pub fn has_travelled(self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(11)
    }
  }
  pub fn travelled_opt(self) -> ::std::option::Option<::protobuf_well_known_types::google_protobuf_duration_proto::DurationView<'msg>> {
    self.has_travelled().then(|| self.travelled())
  }
  pub fn travelled(self) -> ::protobuf_well_known_types::google_protobuf_duration_proto::DurationView<'msg> {
    let submsg = unsafe {
      self.inner.ptr().get_message_at_index(11)
    };
    submsg
        .map(|ptr| unsafe { ::protobuf::__internal::runtime::MessageViewInner::wrap(ptr).into() })
       .unwrap_or(::protobuf_well_known_types::google_protobuf_duration_proto::DurationView::default())
  }

  pub fn receiver(self) -> super::round_trip_proto::parcel::ReceiverOneof<'msg> {
    match self.receiver_case() {
      super::round_trip_proto::parcel::ReceiverCase::Person =>
          super::round_trip_proto::parcel::ReceiverOneof::Person(self.person()),
      super::round_trip_proto::parcel::ReceiverCase::Machine =>
          super::round_trip_proto::parcel::ReceiverOneof::Machine(self.machine()),
      super::round_trip_proto::parcel::ReceiverCase::Anyone =>
          super::round_trip_proto::parcel::ReceiverOneof::Anyone(self.anyone()),
      _ => super::round_trip_proto::parcel::ReceiverOneof::not_set(std::marker::PhantomData)
    }
  }

  pub fn receiver_case(self) -> super::round_trip_proto::parcel::ReceiverCase {
    unsafe {
      let field_num = <Self as ::protobuf::__internal::runtime::UpbGetMessagePtr>::get_ptr(
          &self, ::protobuf::__internal::Private)
          .which_oneof_field_number_by_index(7);
      super::round_trip_proto::parcel::ReceiverCase::try_from(field_num).unwrap_unchecked()
    }
  }
}

// SAFETY:
// - `ParcelView` is `Sync` because it does not support mutation.
unsafe impl ::std::marker::Sync for ParcelView<'_> {}

// SAFETY:
// - `ParcelView` is `Send` because while its alive a `ParcelMut` cannot.
// - `ParcelView` does not use thread-local data.
unsafe impl ::std::marker::Send for ParcelView<'_> {}

impl<'msg> ::protobuf::AsView for ParcelView<'msg> {
  type Proxied = Parcel;
  fn as_view(&self) -> ::protobuf::View<'msg, Parcel> {
    *self
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for ParcelView<'msg> {
  fn into_view<'shorter>(self) -> ParcelView<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

impl<'msg> ::protobuf::IntoProxied<Parcel> for ParcelView<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> Parcel {
    let mut dst = Parcel::new();
    assert!(unsafe {
      dst.inner.ptr_mut().deep_copy(self.inner.ptr(), dst.inner.arena())
    });
    dst
  }
}

impl<'msg> ::protobuf::IntoProxied<Parcel> for ParcelMut<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> Parcel {
    ::protobuf::IntoProxied::into_proxied(::protobuf::IntoView::into_view(self), _private)
  }
}

impl ::protobuf::__internal::EntityType for Parcel {
    type Tag = ::protobuf::__internal::entity_tag::MessageTag;
}

impl<'msg> ::protobuf::__internal::EntityType for ParcelView<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::ViewProxyTag;
}

impl<'msg> ::protobuf::__internal::EntityType for ParcelMut<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::MutProxyTag;
}

#[allow(dead_code)]
#[allow(non_camel_case_types)]
pub struct ParcelMut<'msg> {
  inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, Parcel>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for ParcelMut<'msg> {}

impl<'msg> ::protobuf::MessageMut<'msg> for ParcelMut<'msg> {
  type Message = Parcel;
}

impl ::std::fmt::Debug for ParcelMut<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageMutInner<'msg, Parcel>> for ParcelMut<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, Parcel>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> ParcelMut<'msg> {

  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private)
    -> ::protobuf::__internal::runtime::MessageMutInner<'msg, Parcel> {
    self.inner.reborrow()
  }

  pub fn to_owned(&self) -> Parcel {
    ::protobuf::AsView::as_view(self).to_owned()
  }

  // label: optional bytes
  pub fn label(&self) -> ::protobuf::View<'_, ::protobuf::ProtoBytes> {
    let str_view = unsafe {
      self.inner.ptr().get_string_at_index(
        0, (b"").into()
      )
    };
    unsafe { str_view.as_ref() }
  }
  pub fn set_label(&mut self, val: impl ::protobuf::IntoProxied<::protobuf::ProtoBytes>) {
    unsafe {
      ::protobuf::__internal::runtime::message_set_bytes_field(
        ::protobuf::AsMut::as_mut(self).inner,
        0,
        val);
    }
  }

  // contents: repeated message round_trip.v1.Parcel.Content
  pub fn contents(&self) -> ::protobuf::RepeatedView<'_, super::round_trip_proto::parcel::Content> {
    unsafe {
      self.inner.ptr().get_array_at_index(
        1
      )
    }.map_or_else(
        ::protobuf::__internal::runtime::empty_array::<super::round_trip_proto::parcel::Content>,
        |raw| unsafe {
          ::protobuf::RepeatedView::from_raw(::protobuf::__internal::Private, raw)
        }
      )
  }
  pub fn contents_mut(&mut self) -> ::protobuf::RepeatedMut<'_, super::round_trip_proto::parcel::Content> {
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
  pub fn set_contents(&mut self, src: impl ::protobuf::IntoProxied<::protobuf::Repeated<super::round_trip_proto::parcel::Content>>) {
    unsafe {
      ::protobuf::__internal::runtime::message_set_repeated_field(
        ::protobuf::AsMut::as_mut(self).inner,
        1,
        src);
    }
  }

  // by_shelf: repeated message round_trip.v1.Parcel.ByShelfEntry
  pub fn by_shelf(&self)
    -> ::protobuf::MapView<'_, ::protobuf::ProtoString, super::round_trip_proto::parcel::Content> {
    unsafe {
      <Self as ::protobuf::__internal::runtime::UpbGetMessagePtr>::get_ptr(&self, ::protobuf::__internal::Private)
        .get_map_at_index(2)
        .map_or_else(
          ::protobuf::__internal::runtime::empty_map::<::protobuf::ProtoString, super::round_trip_proto::parcel::Content>,
          |raw| ::protobuf::MapView::from_raw(::protobuf::__internal::Private, raw)
        )
    }
  }
  pub fn by_shelf_mut(&mut self)
    -> ::protobuf::MapMut<'_, ::protobuf::ProtoString, super::round_trip_proto::parcel::Content> {
    unsafe {
      let raw_map = <Self as ::protobuf::__internal::runtime::UpbGetMessagePtrMut>::get_ptr_mut(self, ::protobuf::__internal::Private)
        .get_or_create_mutable_map_at_index(
          2, self.inner.arena()).unwrap();
      let inner = ::protobuf::__internal::runtime::InnerMapMut::new(
        raw_map, self.inner.arena());
      ::protobuf::MapMut::from_inner(::protobuf::__internal::Private, inner)
    }
  }
  pub fn set_by_shelf(
      &mut self,
      src: impl ::protobuf::IntoProxied<::protobuf::Map<::protobuf::ProtoString, super::round_trip_proto::parcel::Content>>) {
    unsafe {
      ::protobuf::__internal::runtime::message_set_map_field(
        ::protobuf::AsMut::as_mut(self).inner,
        2,
        src);
    }
  }

  // stamps: repeated message round_trip.v1.Parcel.StampsEntry
  pub fn stamps(&self)
    -> ::protobuf::MapView<'_, i32, ::protobuf::ProtoString> {
    unsafe {
      <Self as ::protobuf::__internal::runtime::UpbGetMessagePtr>::get_ptr(&self, ::protobuf::__internal::Private)
        .get_map_at_index(3)
        .map_or_else(
          ::protobuf::__internal::runtime::empty_map::<i32, ::protobuf::ProtoString>,
          |raw| ::protobuf::MapView::from_raw(::protobuf::__internal::Private, raw)
        )
    }
  }
  pub fn stamps_mut(&mut self)
    -> ::protobuf::MapMut<'_, i32, ::protobuf::ProtoString> {
    unsafe {
      let raw_map = <Self as ::protobuf::__internal::runtime::UpbGetMessagePtrMut>::get_ptr_mut(self, ::protobuf::__internal::Private)
        .get_or_create_mutable_map_at_index(
          3, self.inner.arena()).unwrap();
      let inner = ::protobuf::__internal::runtime::InnerMapMut::new(
        raw_map, self.inner.arena());
      ::protobuf::MapMut::from_inner(::protobuf::__internal::Private, inner)
    }
  }
  pub fn set_stamps(
      &mut self,
      src: impl ::protobuf::IntoProxied<::protobuf::Map<i32, ::protobuf::ProtoString>>) {
    unsafe {
      ::protobuf::__internal::runtime::message_set_map_field(
        ::protobuf::AsMut::as_mut(self).inner,
        3,
        src);
    }
  }

  // speeds: repeated enum round_trip.v1.Parcel.Speed
  pub fn speeds(&self) -> ::protobuf::RepeatedView<'_, super::round_trip_proto::parcel::Speed> {
    unsafe {
      self.inner.ptr().get_array_at_index(
        4
      )
    }.map_or_else(
        ::protobuf::__internal::runtime::empty_array::<super::round_trip_proto::parcel::Speed>,
        |raw| unsafe {
          ::protobuf::RepeatedView::from_raw(::protobuf::__internal::Private, raw)
        }
      )
  }
  pub fn speeds_mut(&mut self) -> ::protobuf::RepeatedMut<'_, super::round_trip_proto::parcel::Speed> {
    unsafe {
      let raw_array = self.inner.ptr_mut().get_or_create_mutable_array_at_index(
        4,
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
  pub fn set_speeds(&mut self, src: impl ::protobuf::IntoProxied<::protobuf::Repeated<super::round_trip_proto::parcel::Speed>>) {
    unsafe {
      ::protobuf::__internal::runtime::message_set_repeated_field(
        ::protobuf::AsMut::as_mut(self).inner,
        4,
        src);
    }
  }

  // floor: optional uint32
  pub fn has_floor(&self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(5)
    }
  }
  pub fn clear_floor(&mut self) {
    unsafe {
      self.inner.ptr().clear_field_at_index(
        5
      );
    }
  }
  pub fn floor_opt(&self) -> ::std::option::Option<u32> {
    self.has_floor().then(|| self.floor())
  }
  pub fn floor(&self) -> u32 {
    unsafe {
      // TODO: b/361751487: This .into() and .try_into() is only
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      // perfectly (and do an unchecked conversion for
      // i32->enum types, since even for closed enums we trust
      // upb to only return one of the named values).
      self.inner.ptr().get_u32_at_index(
        5, (0u32).into()
      ).try_into().unwrap()
    }
  }
  pub fn set_floor(&mut self, val: u32) {
    unsafe {
      // TODO: b/361751487: This .into() is only here
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      //perfectly.
      self.inner.ptr_mut().set_base_field_u32_at_index(
        5, val.into()
      )
    }
  }

  // note: optional string
  pub fn has_note(&self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(6)
    }
  }
  pub fn clear_note(&mut self) {
    unsafe {
      self.inner.ptr().clear_field_at_index(
        6
      );
    }
  }
  pub fn note_opt(&self) -> ::std::option::Option<&'_ ::protobuf::ProtoStr> {
    self.has_note().then(|| self.note())
  }
  pub fn note(&self) -> ::protobuf::View<'_, ::protobuf::ProtoString> {
    let str_view = unsafe {
      self.inner.ptr().get_string_at_index(
        6, (b"").into()
      )
    };
    ::protobuf::ProtoStr::from_utf8_unchecked(unsafe { str_view.as_ref() })
  }
  pub fn set_note(&mut self, val: impl ::protobuf::IntoProxied<::protobuf::ProtoString>) {
    unsafe {
      ::protobuf::__internal::runtime::message_set_string_field(
        ::protobuf::AsMut::as_mut(self).inner,
        6,
        val);
    }
  }

  // person: optional string
  pub fn has_person(&self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(7)
    }
  }
  pub fn clear_person(&mut self) {
    unsafe {
      self.inner.ptr().clear_field_at_index(
        7
      );
    }
  }
  pub fn person_opt(&self) -> ::std::option::Option<&'_ ::protobuf::ProtoStr> {
    self.has_person().then(|| self.person())
  }
  pub fn person(&self) -> ::protobuf::View<'_, ::protobuf::ProtoString> {
    let str_view = unsafe {
      self.inner.ptr().get_string_at_index(
        7, (b"").into()
      )
    };
    ::protobuf::ProtoStr::from_utf8_unchecked(unsafe { str_view.as_ref() })
  }
  pub fn set_person(&mut self, val: impl ::protobuf::IntoProxied<::protobuf::ProtoString>) {
    unsafe {
      ::protobuf::__internal::runtime::message_set_string_field(
        ::protobuf::AsMut::as_mut(self).inner,
        7,
        val);
    }
  }

  // machine: optional message round_trip.v1.Parcel.Content
  pub fn has_machine(&self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(8)
    }
  }
  pub fn clear_machine(&mut self) {
    unsafe {
      self.inner.ptr().clear_field_at_index(
        8
      );
    }
  }
  pub fn machine_opt(&self) -> ::std::option::Option<super::round_trip_proto::parcel::ContentView<'_>> {
    self.has_machine().then(|| self.machine())
  }
  pub fn machine(&self) -> super::round_trip_proto::parcel::ContentView<'_> {
    let submsg = unsafe {
      self.inner.ptr().get_message_at_index(8)
    };
    submsg
        .map(|ptr| unsafe { ::protobuf::__internal::runtime::MessageViewInner::wrap(ptr).into() })
       .unwrap_or(super::round_trip_proto::parcel::ContentView::default())
  }
  pub fn machine_mut(&mut self) -> super::round_trip_proto::parcel::ContentMut<'_> {
     let ptr = unsafe {
       self.inner.ptr_mut().get_or_create_mutable_message_at_index(
         8, self.inner.arena()
       ).unwrap()
     };
     ::protobuf::__internal::runtime::MessageMutInner::from_parent(
         self.as_message_mut_inner(::protobuf::__internal::Private),
         ptr
     ).into()
  }
  pub fn set_machine(&mut self,
    val: impl ::protobuf::IntoProxied<super::round_trip_proto::parcel::Content>) {

    unsafe {
      ::protobuf::__internal::runtime::message_set_sub_message(
        ::protobuf::AsMut::as_mut(self).inner,
        8,
        val
      );
    }
  }

  // anyone: optional bool
  pub fn has_anyone(&self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(9)
    }
  }
  pub fn clear_anyone(&mut self) {
    unsafe {
      self.inner.ptr().clear_field_at_index(
        9
      );
    }
  }
  pub fn anyone_opt(&self) -> ::std::option::Option<bool> {
    self.has_anyone().then(|| self.anyone())
  }
  pub fn anyone(&self) -> bool {
    unsafe {
      // TODO: b/361751487: This .into() and .try_into() is only
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      // perfectly (and do an unchecked conversion for
      // i32->enum types, since even for closed enums we trust
      // upb to only return one of the named values).
      self.inner.ptr().get_bool_at_index(
        9, (false).into()
      ).try_into().unwrap()
    }
  }
  pub fn set_anyone(&mut self, val: bool) {
    unsafe {
      // TODO: b/361751487: This .into() is only here
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      //perfectly.
      self.inner.ptr_mut().set_base_field_bool_at_index(
        9, val.into()
      )
    }
  }

  // sent: optional message google.protobuf.Timestamp
  pub fn has_sent(&self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(10)
    }
  }
  pub fn clear_sent(&mut self) {
    unsafe {
      self.inner.ptr().clear_field_at_index(
        10
      );
    }
  }
  pub fn sent_opt(&self) -> ::std::option::Option<::protobuf_well_known_types::google_protobuf_timestamp_proto::TimestampView<'_>> {
    self.has_sent().then(|| self.sent())
  }
  pub fn sent(&self) -> ::protobuf_well_known_types::google_protobuf_timestamp_proto::TimestampView<'_> {
    let submsg = unsafe {
      self.inner.ptr().get_message_at_index(10)
    };
    submsg
        .map(|ptr| unsafe { ::protobuf::__internal::runtime::MessageViewInner::wrap(ptr).into() })
       .unwrap_or(::protobuf_well_known_types::google_protobuf_timestamp_proto::TimestampView::default())
  }
  pub fn sent_mut(&mut self) -> ::protobuf_well_known_types::google_protobuf_timestamp_proto::TimestampMut<'_> {
     let ptr = unsafe {
       self.inner.ptr_mut().get_or_create_mutable_message_at_index(
         10, self.inner.arena()
       ).unwrap()
     };
     ::protobuf::__internal::runtime::MessageMutInner::from_parent(
         self.as_message_mut_inner(::protobuf::__internal::Private),
         ptr
     ).into()
  }
  pub fn set_sent(&mut self,
    val: impl ::protobuf::IntoProxied<::protobuf_well_known_types::google_protobuf_timestamp_proto::Timestamp>) {

    unsafe {
      ::protobuf::__internal::runtime::message_set_sub_message(
        ::protobuf::AsMut::as_mut(self).inner,
        10,
        val
      );
    }
  }

  // travelled: optional message google.protobuf.Duration
  pub fn has_travelled(&self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(11)
    }
  }
  pub fn clear_travelled(&mut self) {
    unsafe {
      self.inner.ptr().clear_field_at_index(
        11
      );
    }
  }
  pub fn travelled_opt(&self) -> ::std::option::Option<::protobuf_well_known_types::google_protobuf_duration_proto::DurationView<'_>> {
    self.has_travelled().then(|| self.travelled())
  }
  pub fn travelled(&self) -> ::protobuf_well_known_types::google_protobuf_duration_proto::DurationView<'_> {
    let submsg = unsafe {
      self.inner.ptr().get_message_at_index(11)
    };
    submsg
        .map(|ptr| unsafe { ::protobuf::__internal::runtime::MessageViewInner::wrap(ptr).into() })
       .unwrap_or(::protobuf_well_known_types::google_protobuf_duration_proto::DurationView::default())
  }
  pub fn travelled_mut(&mut self) -> ::protobuf_well_known_types::google_protobuf_duration_proto::DurationMut<'_> {
     let ptr = unsafe {
       self.inner.ptr_mut().get_or_create_mutable_message_at_index(
         11, self.inner.arena()
       ).unwrap()
     };
     ::protobuf::__internal::runtime::MessageMutInner::from_parent(
         self.as_message_mut_inner(::protobuf::__internal::Private),
         ptr
     ).into()
  }
  pub fn set_travelled(&mut self,
    val: impl ::protobuf::IntoProxied<::protobuf_well_known_types::google_protobuf_duration_proto::Duration>) {

    unsafe {
      ::protobuf::__internal::runtime::message_set_sub_message(
        ::protobuf::AsMut::as_mut(self).inner,
        11,
        val
      );
    }
  }

  pub fn receiver(&self) -> super::round_trip_proto::parcel::ReceiverOneof<'_> {
    match &self.receiver_case() {
      super::round_trip_proto::parcel::ReceiverCase::Person =>
          super::round_trip_proto::parcel::ReceiverOneof::Person(self.person()),
      super::round_trip_proto::parcel::ReceiverCase::Machine =>
          super::round_trip_proto::parcel::ReceiverOneof::Machine(self.machine()),
      super::round_trip_proto::parcel::ReceiverCase::Anyone =>
          super::round_trip_proto::parcel::ReceiverOneof::Anyone(self.anyone()),
      _ => super::round_trip_proto::parcel::ReceiverOneof::not_set(std::marker::PhantomData)
    }
  }

  pub fn receiver_case(&self) -> super::round_trip_proto::parcel::ReceiverCase {
    unsafe {
      let field_num = <Self as ::protobuf::__internal::runtime::UpbGetMessagePtr>::get_ptr(
          &self, ::protobuf::__internal::Private)
          .which_oneof_field_number_by_index(7);
      super::round_trip_proto::parcel::ReceiverCase::try_from(field_num).unwrap_unchecked()
    }
  }
}

// SAFETY:
// - `ParcelMut` does not perform any shared mutation.
unsafe impl ::std::marker::Send for ParcelMut<'_> {}

// SAFETY:
// - `ParcelMut` does not perform any shared mutation.
unsafe impl ::std::marker::Sync for ParcelMut<'_> {}

impl<'msg> ::protobuf::AsView for ParcelMut<'msg> {
  type Proxied = Parcel;
  fn as_view(&self) -> ::protobuf::View<'_, Parcel> {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for ParcelMut<'msg> {
  fn into_view<'shorter>(self) -> ::protobuf::View<'shorter, Parcel>
  where
      'msg: 'shorter {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::AsMut for ParcelMut<'msg> {
  type MutProxied = Parcel;
  fn as_mut(&mut self) -> ParcelMut<'msg> {
    self.inner.reborrow().into()
  }
}

impl<'msg> ::protobuf::IntoMut<'msg> for ParcelMut<'msg> {
  fn into_mut<'shorter>(self) -> ParcelMut<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

#[allow(dead_code)]
impl Parcel {
  pub fn new() -> Self {
    Self { inner: ::protobuf::__internal::runtime::OwnedMessageInner::<Self>::new() }
  }


  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessageMutInner<'_, Parcel> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner)
  }

  pub fn as_view(&self) -> ParcelView<'_> {
    ::protobuf::__internal::runtime::MessageViewInner::view_of_owned(&self.inner).into()
  }

  pub fn as_mut(&mut self) -> ParcelMut<'_> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner).into()
  }

  // label: optional bytes
  pub fn label(&self) -> ::protobuf::View<'_, ::protobuf::ProtoBytes> {
    let str_view = unsafe {
      self.inner.ptr().get_string_at_index(
        0, (b"").into()
      )
    };
    unsafe { str_view.as_ref() }
  }
  pub fn set_label(&mut self, val: impl ::protobuf::IntoProxied<::protobuf::ProtoBytes>) {
    unsafe {
      ::protobuf::__internal::runtime::message_set_bytes_field(
        ::protobuf::AsMut::as_mut(self).inner,
        0,
        val);
    }
  }

  // contents: repeated message round_trip.v1.Parcel.Content
  pub fn contents(&self) -> ::protobuf::RepeatedView<'_, super::round_trip_proto::parcel::Content> {
    unsafe {
      self.inner.ptr().get_array_at_index(
        1
      )
    }.map_or_else(
        ::protobuf::__internal::runtime::empty_array::<super::round_trip_proto::parcel::Content>,
        |raw| unsafe {
          ::protobuf::RepeatedView::from_raw(::protobuf::__internal::Private, raw)
        }
      )
  }
  pub fn contents_mut(&mut self) -> ::protobuf::RepeatedMut<'_, super::round_trip_proto::parcel::Content> {
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
  pub fn set_contents(&mut self, src: impl ::protobuf::IntoProxied<::protobuf::Repeated<super::round_trip_proto::parcel::Content>>) {
    unsafe {
      ::protobuf::__internal::runtime::message_set_repeated_field(
        ::protobuf::AsMut::as_mut(self).inner,
        1,
        src);
    }
  }

  // by_shelf: repeated message round_trip.v1.Parcel.ByShelfEntry
  pub fn by_shelf(&self)
    -> ::protobuf::MapView<'_, ::protobuf::ProtoString, super::round_trip_proto::parcel::Content> {
    unsafe {
      <Self as ::protobuf::__internal::runtime::UpbGetMessagePtr>::get_ptr(&self, ::protobuf::__internal::Private)
        .get_map_at_index(2)
        .map_or_else(
          ::protobuf::__internal::runtime::empty_map::<::protobuf::ProtoString, super::round_trip_proto::parcel::Content>,
          |raw| ::protobuf::MapView::from_raw(::protobuf::__internal::Private, raw)
        )
    }
  }
  pub fn by_shelf_mut(&mut self)
    -> ::protobuf::MapMut<'_, ::protobuf::ProtoString, super::round_trip_proto::parcel::Content> {
    unsafe {
      let raw_map = <Self as ::protobuf::__internal::runtime::UpbGetMessagePtrMut>::get_ptr_mut(self, ::protobuf::__internal::Private)
        .get_or_create_mutable_map_at_index(
          2, self.inner.arena()).unwrap();
      let inner = ::protobuf::__internal::runtime::InnerMapMut::new(
        raw_map, self.inner.arena());
      ::protobuf::MapMut::from_inner(::protobuf::__internal::Private, inner)
    }
  }
  pub fn set_by_shelf(
      &mut self,
      src: impl ::protobuf::IntoProxied<::protobuf::Map<::protobuf::ProtoString, super::round_trip_proto::parcel::Content>>) {
    unsafe {
      ::protobuf::__internal::runtime::message_set_map_field(
        ::protobuf::AsMut::as_mut(self).inner,
        2,
        src);
    }
  }

  // stamps: repeated message round_trip.v1.Parcel.StampsEntry
  pub fn stamps(&self)
    -> ::protobuf::MapView<'_, i32, ::protobuf::ProtoString> {
    unsafe {
      <Self as ::protobuf::__internal::runtime::UpbGetMessagePtr>::get_ptr(&self, ::protobuf::__internal::Private)
        .get_map_at_index(3)
        .map_or_else(
          ::protobuf::__internal::runtime::empty_map::<i32, ::protobuf::ProtoString>,
          |raw| ::protobuf::MapView::from_raw(::protobuf::__internal::Private, raw)
        )
    }
  }
  pub fn stamps_mut(&mut self)
    -> ::protobuf::MapMut<'_, i32, ::protobuf::ProtoString> {
    unsafe {
      let raw_map = <Self as ::protobuf::__internal::runtime::UpbGetMessagePtrMut>::get_ptr_mut(self, ::protobuf::__internal::Private)
        .get_or_create_mutable_map_at_index(
          3, self.inner.arena()).unwrap();
      let inner = ::protobuf::__internal::runtime::InnerMapMut::new(
        raw_map, self.inner.arena());
      ::protobuf::MapMut::from_inner(::protobuf::__internal::Private, inner)
    }
  }
  pub fn set_stamps(
      &mut self,
      src: impl ::protobuf::IntoProxied<::protobuf::Map<i32, ::protobuf::ProtoString>>) {
    unsafe {
      ::protobuf::__internal::runtime::message_set_map_field(
        ::protobuf::AsMut::as_mut(self).inner,
        3,
        src);
    }
  }

  // speeds: repeated enum round_trip.v1.Parcel.Speed
  pub fn speeds(&self) -> ::protobuf::RepeatedView<'_, super::round_trip_proto::parcel::Speed> {
    unsafe {
      self.inner.ptr().get_array_at_index(
        4
      )
    }.map_or_else(
        ::protobuf::__internal::runtime::empty_array::<super::round_trip_proto::parcel::Speed>,
        |raw| unsafe {
          ::protobuf::RepeatedView::from_raw(::protobuf::__internal::Private, raw)
        }
      )
  }
  pub fn speeds_mut(&mut self) -> ::protobuf::RepeatedMut<'_, super::round_trip_proto::parcel::Speed> {
    unsafe {
      let raw_array = self.inner.ptr_mut().get_or_create_mutable_array_at_index(
        4,
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
  pub fn set_speeds(&mut self, src: impl ::protobuf::IntoProxied<::protobuf::Repeated<super::round_trip_proto::parcel::Speed>>) {
    unsafe {
      ::protobuf::__internal::runtime::message_set_repeated_field(
        ::protobuf::AsMut::as_mut(self).inner,
        4,
        src);
    }
  }

  // floor: optional uint32
  pub fn has_floor(&self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(5)
    }
  }
  pub fn clear_floor(&mut self) {
    unsafe {
      self.inner.ptr().clear_field_at_index(
        5
      );
    }
  }
  pub fn floor_opt(&self) -> ::std::option::Option<u32> {
    self.has_floor().then(|| self.floor())
  }
  pub fn floor(&self) -> u32 {
    unsafe {
      // TODO: b/361751487: This .into() and .try_into() is only
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      // perfectly (and do an unchecked conversion for
      // i32->enum types, since even for closed enums we trust
      // upb to only return one of the named values).
      self.inner.ptr().get_u32_at_index(
        5, (0u32).into()
      ).try_into().unwrap()
    }
  }
  pub fn set_floor(&mut self, val: u32) {
    unsafe {
      // TODO: b/361751487: This .into() is only here
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      //perfectly.
      self.inner.ptr_mut().set_base_field_u32_at_index(
        5, val.into()
      )
    }
  }

  // note: optional string
  pub fn has_note(&self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(6)
    }
  }
  pub fn clear_note(&mut self) {
    unsafe {
      self.inner.ptr().clear_field_at_index(
        6
      );
    }
  }
  pub fn note_opt(&self) -> ::std::option::Option<&'_ ::protobuf::ProtoStr> {
    self.has_note().then(|| self.note())
  }
  pub fn note(&self) -> ::protobuf::View<'_, ::protobuf::ProtoString> {
    let str_view = unsafe {
      self.inner.ptr().get_string_at_index(
        6, (b"").into()
      )
    };
    ::protobuf::ProtoStr::from_utf8_unchecked(unsafe { str_view.as_ref() })
  }
  pub fn set_note(&mut self, val: impl ::protobuf::IntoProxied<::protobuf::ProtoString>) {
    unsafe {
      ::protobuf::__internal::runtime::message_set_string_field(
        ::protobuf::AsMut::as_mut(self).inner,
        6,
        val);
    }
  }

  // person: optional string
  pub fn has_person(&self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(7)
    }
  }
  pub fn clear_person(&mut self) {
    unsafe {
      self.inner.ptr().clear_field_at_index(
        7
      );
    }
  }
  pub fn person_opt(&self) -> ::std::option::Option<&'_ ::protobuf::ProtoStr> {
    self.has_person().then(|| self.person())
  }
  pub fn person(&self) -> ::protobuf::View<'_, ::protobuf::ProtoString> {
    let str_view = unsafe {
      self.inner.ptr().get_string_at_index(
        7, (b"").into()
      )
    };
    ::protobuf::ProtoStr::from_utf8_unchecked(unsafe { str_view.as_ref() })
  }
  pub fn set_person(&mut self, val: impl ::protobuf::IntoProxied<::protobuf::ProtoString>) {
    unsafe {
      ::protobuf::__internal::runtime::message_set_string_field(
        ::protobuf::AsMut::as_mut(self).inner,
        7,
        val);
    }
  }

  // machine: optional message round_trip.v1.Parcel.Content
  pub fn has_machine(&self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(8)
    }
  }
  pub fn clear_machine(&mut self) {
    unsafe {
      self.inner.ptr().clear_field_at_index(
        8
      );
    }
  }
  pub fn machine_opt(&self) -> ::std::option::Option<super::round_trip_proto::parcel::ContentView<'_>> {
    self.has_machine().then(|| self.machine())
  }
  pub fn machine(&self) -> super::round_trip_proto::parcel::ContentView<'_> {
    let submsg = unsafe {
      self.inner.ptr().get_message_at_index(8)
    };
    submsg
        .map(|ptr| unsafe { ::protobuf::__internal::runtime::MessageViewInner::wrap(ptr).into() })
       .unwrap_or(super::round_trip_proto::parcel::ContentView::default())
  }
  pub fn machine_mut(&mut self) -> super::round_trip_proto::parcel::ContentMut<'_> {
     let ptr = unsafe {
       self.inner.ptr_mut().get_or_create_mutable_message_at_index(
         8, self.inner.arena()
       ).unwrap()
     };
     ::protobuf::__internal::runtime::MessageMutInner::from_parent(
         self.as_message_mut_inner(::protobuf::__internal::Private),
         ptr
     ).into()
  }
  pub fn set_machine(&mut self,
    val: impl ::protobuf::IntoProxied<super::round_trip_proto::parcel::Content>) {

    unsafe {
      ::protobuf::__internal::runtime::message_set_sub_message(
        ::protobuf::AsMut::as_mut(self).inner,
        8,
        val
      );
    }
  }

  // anyone: optional bool
  pub fn has_anyone(&self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(9)
    }
  }
  pub fn clear_anyone(&mut self) {
    unsafe {
      self.inner.ptr().clear_field_at_index(
        9
      );
    }
  }
  pub fn anyone_opt(&self) -> ::std::option::Option<bool> {
    self.has_anyone().then(|| self.anyone())
  }
  pub fn anyone(&self) -> bool {
    unsafe {
      // TODO: b/361751487: This .into() and .try_into() is only
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      // perfectly (and do an unchecked conversion for
      // i32->enum types, since even for closed enums we trust
      // upb to only return one of the named values).
      self.inner.ptr().get_bool_at_index(
        9, (false).into()
      ).try_into().unwrap()
    }
  }
  pub fn set_anyone(&mut self, val: bool) {
    unsafe {
      // TODO: b/361751487: This .into() is only here
      // here for the enum<->i32 case, we should avoid it for
      // other primitives where the types naturally match
      //perfectly.
      self.inner.ptr_mut().set_base_field_bool_at_index(
        9, val.into()
      )
    }
  }

  // sent: optional message google.protobuf.Timestamp
  pub fn has_sent(&self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(10)
    }
  }
  pub fn clear_sent(&mut self) {
    unsafe {
      self.inner.ptr().clear_field_at_index(
        10
      );
    }
  }
  pub fn sent_opt(&self) -> ::std::option::Option<::protobuf_well_known_types::google_protobuf_timestamp_proto::TimestampView<'_>> {
    self.has_sent().then(|| self.sent())
  }
  pub fn sent(&self) -> ::protobuf_well_known_types::google_protobuf_timestamp_proto::TimestampView<'_> {
    let submsg = unsafe {
      self.inner.ptr().get_message_at_index(10)
    };
    submsg
        .map(|ptr| unsafe { ::protobuf::__internal::runtime::MessageViewInner::wrap(ptr).into() })
       .unwrap_or(::protobuf_well_known_types::google_protobuf_timestamp_proto::TimestampView::default())
  }
  pub fn sent_mut(&mut self) -> ::protobuf_well_known_types::google_protobuf_timestamp_proto::TimestampMut<'_> {
     let ptr = unsafe {
       self.inner.ptr_mut().get_or_create_mutable_message_at_index(
         10, self.inner.arena()
       ).unwrap()
     };
     ::protobuf::__internal::runtime::MessageMutInner::from_parent(
         self.as_message_mut_inner(::protobuf::__internal::Private),
         ptr
     ).into()
  }
  pub fn set_sent(&mut self,
    val: impl ::protobuf::IntoProxied<::protobuf_well_known_types::google_protobuf_timestamp_proto::Timestamp>) {

    unsafe {
      ::protobuf::__internal::runtime::message_set_sub_message(
        ::protobuf::AsMut::as_mut(self).inner,
        10,
        val
      );
    }
  }

  // travelled: optional message google.protobuf.Duration
  pub fn has_travelled(&self) -> bool {
    unsafe {
      self.inner.ptr().has_field_at_index(11)
    }
  }
  pub fn clear_travelled(&mut self) {
    unsafe {
      self.inner.ptr().clear_field_at_index(
        11
      );
    }
  }
  pub fn travelled_opt(&self) -> ::std::option::Option<::protobuf_well_known_types::google_protobuf_duration_proto::DurationView<'_>> {
    self.has_travelled().then(|| self.travelled())
  }
  pub fn travelled(&self) -> ::protobuf_well_known_types::google_protobuf_duration_proto::DurationView<'_> {
    let submsg = unsafe {
      self.inner.ptr().get_message_at_index(11)
    };
    submsg
        .map(|ptr| unsafe { ::protobuf::__internal::runtime::MessageViewInner::wrap(ptr).into() })
       .unwrap_or(::protobuf_well_known_types::google_protobuf_duration_proto::DurationView::default())
  }
  pub fn travelled_mut(&mut self) -> ::protobuf_well_known_types::google_protobuf_duration_proto::DurationMut<'_> {
     let ptr = unsafe {
       self.inner.ptr_mut().get_or_create_mutable_message_at_index(
         11, self.inner.arena()
       ).unwrap()
     };
     ::protobuf::__internal::runtime::MessageMutInner::from_parent(
         self.as_message_mut_inner(::protobuf::__internal::Private),
         ptr
     ).into()
  }
  pub fn set_travelled(&mut self,
    val: impl ::protobuf::IntoProxied<::protobuf_well_known_types::google_protobuf_duration_proto::Duration>) {

    unsafe {
      ::protobuf::__internal::runtime::message_set_sub_message(
        ::protobuf::AsMut::as_mut(self).inner,
        11,
        val
      );
    }
  }

  pub fn receiver(&self) -> super::round_trip_proto::parcel::ReceiverOneof<'_> {
    match &self.receiver_case() {
      super::round_trip_proto::parcel::ReceiverCase::Person =>
          super::round_trip_proto::parcel::ReceiverOneof::Person(self.person()),
      super::round_trip_proto::parcel::ReceiverCase::Machine =>
          super::round_trip_proto::parcel::ReceiverOneof::Machine(self.machine()),
      super::round_trip_proto::parcel::ReceiverCase::Anyone =>
          super::round_trip_proto::parcel::ReceiverOneof::Anyone(self.anyone()),
      _ => super::round_trip_proto::parcel::ReceiverOneof::not_set(std::marker::PhantomData)
    }
  }

  pub fn receiver_case(&self) -> super::round_trip_proto::parcel::ReceiverCase {
    unsafe {
      let field_num = <Self as ::protobuf::__internal::runtime::UpbGetMessagePtr>::get_ptr(
          &self, ::protobuf::__internal::Private)
          .which_oneof_field_number_by_index(7);
      super::round_trip_proto::parcel::ReceiverCase::try_from(field_num).unwrap_unchecked()
    }
  }
}  // impl Parcel

impl ::std::ops::Drop for Parcel {
  #[inline]
  fn drop(&mut self) {
  }
}

impl ::std::clone::Clone for Parcel {
  fn clone(&self) -> Self {
    self.as_view().to_owned()
  }
}

impl ::protobuf::AsView for Parcel {
  type Proxied = Self;
  fn as_view(&self) -> ParcelView<'_> {
    self.as_view()
  }
}

impl ::protobuf::AsMut for Parcel {
  type MutProxied = Self;
  fn as_mut(&mut self) -> ParcelMut<'_> {
    self.as_mut()
  }
}

unsafe impl ::protobuf::__internal::runtime::AssociatedMiniTable for Parcel {
  fn mini_table() -> ::protobuf::__internal::runtime::MiniTablePtr {
    static ONCE_LOCK: ::std::sync::OnceLock<::protobuf::__internal::runtime::MiniTableInitPtr> =
        ::std::sync::OnceLock::new();
    unsafe {
      ONCE_LOCK.get_or_init(|| {
        super::round_trip_proto::round_0trip__v1__Parcel_msg_init.0 =
            ::protobuf::__internal::runtime::build_mini_table("$N0PGGGB)1T1T3/33^*|+|,");
        ::protobuf::__internal::runtime::link_mini_table(
            super::round_trip_proto::round_0trip__v1__Parcel_msg_init.0, &[<super::round_trip_proto::parcel::Content as ::protobuf::__internal::runtime::AssociatedMiniTable>::mini_table(),
            <super::round_trip_proto::parcel::ByShelfEntry as ::protobuf::__internal::runtime::AssociatedMiniTable>::mini_table(),
            <super::round_trip_proto::parcel::StampsEntry as ::protobuf::__internal::runtime::AssociatedMiniTable>::mini_table(),
            <super::round_trip_proto::parcel::Content as ::protobuf::__internal::runtime::AssociatedMiniTable>::mini_table(),
            <::protobuf_well_known_types::google_protobuf_timestamp_proto::Timestamp as ::protobuf::__internal::runtime::AssociatedMiniTable>::mini_table(),
            <::protobuf_well_known_types::google_protobuf_duration_proto::Duration as ::protobuf::__internal::runtime::AssociatedMiniTable>::mini_table(),
            ], &[]);
        ::protobuf::__internal::runtime::MiniTableInitPtr(super::round_trip_proto::round_0trip__v1__Parcel_msg_init.0)
      }).0
    }
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetArena for Parcel {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for Parcel {
  type Msg = Parcel;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Parcel> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for Parcel {
  type Msg = Parcel;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Parcel> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for ParcelMut<'_> {
  type Msg = Parcel;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Parcel> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for ParcelMut<'_> {
  type Msg = Parcel;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Parcel> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for ParcelView<'_> {
  type Msg = Parcel;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Parcel> {
    self.inner.ptr()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetArena for ParcelMut<'_> {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}

pub mod parcel {// This variable must not be referenced except by protobuf generated
// code.
pub(crate) static mut round_0trip__v1__Parcel__Content_msg_init: ::protobuf::__internal::runtime::MiniTableInitPtr =
    ::protobuf::__internal::runtime::MiniTableInitPtr(::protobuf::__internal::runtime::MiniTablePtr::dangling());
#[allow(non_camel_case_types)]
pub struct Content {
  inner: ::protobuf::__internal::runtime::OwnedMessageInner<Content>
}

impl ::protobuf::Message for Content {
  type MessageView<'msg> = ContentView<'msg>;
  type MessageMut<'msg> = ContentMut<'msg>;
}

impl ::std::default::Default for Content {
  fn default() -> Self {
    Self::new()
  }
}

impl ::std::fmt::Debug for Content {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

// SAFETY:
// - `Content` is `Sync` because it does not implement interior mutability.
//    Neither does `ContentMut`.
unsafe impl ::std::marker::Sync for Content {}

// SAFETY:
// - `Content` is `Send` because it uniquely owns its arena and does
//   not use thread-local data.
unsafe impl ::std::marker::Send for Content {}

impl ::protobuf::Proxied for Content {
  type View<'msg> = ContentView<'msg>;
}

impl ::protobuf::__internal::SealedInternal for Content {}

impl ::protobuf::MutProxied for Content {
  type Mut<'msg> = ContentMut<'msg>;
}

#[derive(Copy, Clone)]
#[allow(dead_code)]
pub struct ContentView<'msg> {
  inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, Content>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for ContentView<'msg> {}

impl<'msg> ::protobuf::MessageView<'msg> for ContentView<'msg> {
  type Message = Content;
}

impl ::std::fmt::Debug for ContentView<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl ::std::default::Default for ContentView<'_> {
  fn default() -> ContentView<'static> {
    ::protobuf::__internal::runtime::MessageViewInner::default().into()
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageViewInner<'msg, Content>> for ContentView<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageViewInner<'msg, Content>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> ContentView<'msg> {

  pub fn to_owned(&self) -> Content {
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

  // weight: optional double
  pub fn weight(self) -> f64 {
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

  // sizes: repeated sint64
  pub fn sizes(self) -> ::protobuf::RepeatedView<'msg, i64> {
    unsafe {
      self.inner.ptr().get_array_at_index(
        2
      )
    }.map_or_else(
        ::protobuf::__internal::runtime::empty_array::<i64>,
        |raw| unsafe {
          ::protobuf::RepeatedView::from_raw(::protobuf::__internal::Private, raw)
        }
      )
  }

}

// SAFETY:
// - `ContentView` is `Sync` because it does not support mutation.
unsafe impl ::std::marker::Sync for ContentView<'_> {}

// SAFETY:
// - `ContentView` is `Send` because while its alive a `ContentMut` cannot.
// - `ContentView` does not use thread-local data.
unsafe impl ::std::marker::Send for ContentView<'_> {}

impl<'msg> ::protobuf::AsView for ContentView<'msg> {
  type Proxied = Content;
  fn as_view(&self) -> ::protobuf::View<'msg, Content> {
    *self
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for ContentView<'msg> {
  fn into_view<'shorter>(self) -> ContentView<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

impl<'msg> ::protobuf::IntoProxied<Content> for ContentView<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> Content {
    let mut dst = Content::new();
    assert!(unsafe {
      dst.inner.ptr_mut().deep_copy(self.inner.ptr(), dst.inner.arena())
    });
    dst
  }
}

impl<'msg> ::protobuf::IntoProxied<Content> for ContentMut<'msg> {
  fn into_proxied(self, _private: ::protobuf::__internal::Private) -> Content {
    ::protobuf::IntoProxied::into_proxied(::protobuf::IntoView::into_view(self), _private)
  }
}

impl ::protobuf::__internal::EntityType for Content {
    type Tag = ::protobuf::__internal::entity_tag::MessageTag;
}

impl<'msg> ::protobuf::__internal::EntityType for ContentView<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::ViewProxyTag;
}

impl<'msg> ::protobuf::__internal::EntityType for ContentMut<'msg> {
    type Tag = ::protobuf::__internal::entity_tag::MutProxyTag;
}

#[allow(dead_code)]
#[allow(non_camel_case_types)]
pub struct ContentMut<'msg> {
  inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, Content>,
}

impl<'msg> ::protobuf::__internal::SealedInternal for ContentMut<'msg> {}

impl<'msg> ::protobuf::MessageMut<'msg> for ContentMut<'msg> {
  type Message = Content;
}

impl ::std::fmt::Debug for ContentMut<'_> {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    write!(f, "{}", ::protobuf::__internal::runtime::debug_string(self))
  }
}

impl<'msg> From<::protobuf::__internal::runtime::MessageMutInner<'msg, Content>> for ContentMut<'msg> {
  fn from(inner: ::protobuf::__internal::runtime::MessageMutInner<'msg, Content>) -> Self {
    Self { inner }
  }
}

#[allow(dead_code)]
impl<'msg> ContentMut<'msg> {

  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private)
    -> ::protobuf::__internal::runtime::MessageMutInner<'msg, Content> {
    self.inner.reborrow()
  }

  pub fn to_owned(&self) -> Content {
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

  // weight: optional double
  pub fn weight(&self) -> f64 {
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
  pub fn set_weight(&mut self, val: f64) {
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

  // sizes: repeated sint64
  pub fn sizes(&self) -> ::protobuf::RepeatedView<'_, i64> {
    unsafe {
      self.inner.ptr().get_array_at_index(
        2
      )
    }.map_or_else(
        ::protobuf::__internal::runtime::empty_array::<i64>,
        |raw| unsafe {
          ::protobuf::RepeatedView::from_raw(::protobuf::__internal::Private, raw)
        }
      )
  }
  pub fn sizes_mut(&mut self) -> ::protobuf::RepeatedMut<'_, i64> {
    unsafe {
      let raw_array = self.inner.ptr_mut().get_or_create_mutable_array_at_index(
        2,
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
  pub fn set_sizes(&mut self, src: impl ::protobuf::IntoProxied<::protobuf::Repeated<i64>>) {
    unsafe {
      ::protobuf::__internal::runtime::message_set_repeated_field(
        ::protobuf::AsMut::as_mut(self).inner,
        2,
        src);
    }
  }

}

// SAFETY:
// - `ContentMut` does not perform any shared mutation.
unsafe impl ::std::marker::Send for ContentMut<'_> {}

// SAFETY:
// - `ContentMut` does not perform any shared mutation.
unsafe impl ::std::marker::Sync for ContentMut<'_> {}

impl<'msg> ::protobuf::AsView for ContentMut<'msg> {
  type Proxied = Content;
  fn as_view(&self) -> ::protobuf::View<'_, Content> {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for ContentMut<'msg> {
  fn into_view<'shorter>(self) -> ::protobuf::View<'shorter, Content>
  where
      'msg: 'shorter {
    self.inner.as_view().into()
  }
}

impl<'msg> ::protobuf::AsMut for ContentMut<'msg> {
  type MutProxied = Content;
  fn as_mut(&mut self) -> ContentMut<'msg> {
    self.inner.reborrow().into()
  }
}

impl<'msg> ::protobuf::IntoMut<'msg> for ContentMut<'msg> {
  fn into_mut<'shorter>(self) -> ContentMut<'shorter>
  where
      'msg: 'shorter {
    self
  }
}

#[allow(dead_code)]
impl Content {
  pub fn new() -> Self {
    Self { inner: ::protobuf::__internal::runtime::OwnedMessageInner::<Self>::new() }
  }


  #[doc(hidden)]
  pub fn as_message_mut_inner(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessageMutInner<'_, Content> {
    ::protobuf::__internal::runtime::MessageMutInner::mut_of_owned(&mut self.inner)
  }

  pub fn as_view(&self) -> ContentView<'_> {
    ::protobuf::__internal::runtime::MessageViewInner::view_of_owned(&self.inner).into()
  }

  pub fn as_mut(&mut self) -> ContentMut<'_> {
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

  // weight: optional double
  pub fn weight(&self) -> f64 {
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
  pub fn set_weight(&mut self, val: f64) {
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

  // sizes: repeated sint64
  pub fn sizes(&self) -> ::protobuf::RepeatedView<'_, i64> {
    unsafe {
      self.inner.ptr().get_array_at_index(
        2
      )
    }.map_or_else(
        ::protobuf::__internal::runtime::empty_array::<i64>,
        |raw| unsafe {
          ::protobuf::RepeatedView::from_raw(::protobuf::__internal::Private, raw)
        }
      )
  }
  pub fn sizes_mut(&mut self) -> ::protobuf::RepeatedMut<'_, i64> {
    unsafe {
      let raw_array = self.inner.ptr_mut().get_or_create_mutable_array_at_index(
        2,
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
  pub fn set_sizes(&mut self, src: impl ::protobuf::IntoProxied<::protobuf::Repeated<i64>>) {
    unsafe {
      ::protobuf::__internal::runtime::message_set_repeated_field(
        ::protobuf::AsMut::as_mut(self).inner,
        2,
        src);
    }
  }

}  // impl Content

impl ::std::ops::Drop for Content {
  #[inline]
  fn drop(&mut self) {
  }
}

impl ::std::clone::Clone for Content {
  fn clone(&self) -> Self {
    self.as_view().to_owned()
  }
}

impl ::protobuf::AsView for Content {
  type Proxied = Self;
  fn as_view(&self) -> ContentView<'_> {
    self.as_view()
  }
}

impl ::protobuf::AsMut for Content {
  type MutProxied = Self;
  fn as_mut(&mut self) -> ContentMut<'_> {
    self.as_mut()
  }
}

unsafe impl ::protobuf::__internal::runtime::AssociatedMiniTable for Content {
  fn mini_table() -> ::protobuf::__internal::runtime::MiniTablePtr {
    static ONCE_LOCK: ::std::sync::OnceLock<::protobuf::__internal::runtime::MiniTableInitPtr> =
        ::std::sync::OnceLock::new();
    unsafe {
      ONCE_LOCK.get_or_init(|| {
        super::super::round_trip_proto::parcel::round_0trip__v1__Parcel__Content_msg_init.0 =
            ::protobuf::__internal::runtime::build_mini_table("$N1X PA");
        ::protobuf::__internal::runtime::link_mini_table(
            super::super::round_trip_proto::parcel::round_0trip__v1__Parcel__Content_msg_init.0, &[], &[]);
        ::protobuf::__internal::runtime::MiniTableInitPtr(super::super::round_trip_proto::parcel::round_0trip__v1__Parcel__Content_msg_init.0)
      }).0
    }
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetArena for Content {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for Content {
  type Msg = Content;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Content> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for Content {
  type Msg = Content;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Content> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtrMut for ContentMut<'_> {
  type Msg = Content;
  fn get_ptr_mut(&mut self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Content> {
    self.inner.ptr_mut()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for ContentMut<'_> {
  type Msg = Content;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Content> {
    self.inner.ptr()
  }
}
unsafe impl ::protobuf::__internal::runtime::UpbGetMessagePtr for ContentView<'_> {
  type Msg = Content;
  fn get_ptr(&self, _private: ::protobuf::__internal::Private) -> ::protobuf::__internal::runtime::MessagePtr<Content> {
    self.inner.ptr()
  }
}

unsafe impl ::protobuf::__internal::runtime::UpbGetArena for ContentMut<'_> {
  fn get_arena(&mut self, _private: ::protobuf::__internal::Private) -> &::protobuf::__internal::runtime::Arena {
    self.inner.arena()
  }
}


// This variable must not be referenced except by protobuf generated
// code.
pub(crate) static mut round_0trip__v1__Parcel__ByShelfEntry_msg_init: ::protobuf::__internal::runtime::MiniTableInitPtr =
    ::protobuf::__internal::runtime::MiniTableInitPtr(::protobuf::__internal::runtime::MiniTablePtr::dangling());
#[allow(dead_code)]
pub(super) struct ByShelfEntry;

unsafe impl ::protobuf::__internal::runtime::AssociatedMiniTable for ByShelfEntry {
  fn mini_table() -> ::protobuf::__internal::runtime::MiniTablePtr {
    static ONCE_LOCK: ::std::sync::OnceLock<::protobuf::__internal::runtime::MiniTableInitPtr> =
        ::std::sync::OnceLock::new();
    unsafe {
      ONCE_LOCK.get_or_init(|| {
        super::super::round_trip_proto::parcel::round_0trip__v1__Parcel__ByShelfEntry_msg_init.0 =
            ::protobuf::__internal::runtime::build_mini_table("%1X3");
        ::protobuf::__internal::runtime::link_mini_table(
            super::super::round_trip_proto::parcel::round_0trip__v1__Parcel__ByShelfEntry_msg_init.0, &[<super::super::round_trip_proto::parcel::Content as ::protobuf::__internal::runtime::AssociatedMiniTable>::mini_table(),
            ], &[]);
        ::protobuf::__internal::runtime::MiniTableInitPtr(super::super::round_trip_proto::parcel::round_0trip__v1__Parcel__ByShelfEntry_msg_init.0)
      }).0
    }
  }
}
// This variable must not be referenced except by protobuf generated
// code.
pub(crate) static mut round_0trip__v1__Parcel__StampsEntry_msg_init: ::protobuf::__internal::runtime::MiniTableInitPtr =
    ::protobuf::__internal::runtime::MiniTableInitPtr(::protobuf::__internal::runtime::MiniTablePtr::dangling());
#[allow(dead_code)]
pub(super) struct StampsEntry;

unsafe impl ::protobuf::__internal::runtime::AssociatedMiniTable for StampsEntry {
  fn mini_table() -> ::protobuf::__internal::runtime::MiniTablePtr {
    static ONCE_LOCK: ::std::sync::OnceLock<::protobuf::__internal::runtime::MiniTableInitPtr> =
        ::std::sync::OnceLock::new();
    unsafe {
      ONCE_LOCK.get_or_init(|| {
        super::super::round_trip_proto::parcel::round_0trip__v1__Parcel__StampsEntry_msg_init.0 =
            ::protobuf::__internal::runtime::build_mini_table("%(P1X");
        ::protobuf::__internal::runtime::link_mini_table(
            super::super::round_trip_proto::parcel::round_0trip__v1__Parcel__StampsEntry_msg_init.0, &[], &[]);
        ::protobuf::__internal::runtime::MiniTableInitPtr(super::super::round_trip_proto::parcel::round_0trip__v1__Parcel__StampsEntry_msg_init.0)
      }).0
    }
  }
}
#[repr(transparent)]
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Speed(i32);

#[allow(non_upper_case_globals)]
impl Speed {
  pub const Unspecified: Speed = Speed(0);
  pub const Slow: Speed = Speed(1);
  pub const Fast: Speed = Speed(-2);

  fn constant_name(&self) -> ::std::option::Option<&'static str> {
    #[allow(unreachable_patterns)] // In the case of aliases, just emit them all and let the first one match.
    Some(match self.0 {
      0 => "Unspecified",
      1 => "Slow",
      -2 => "Fast",
      _ => return None
    })
  }
}

impl ::std::convert::From<Speed> for i32 {
  fn from(val: Speed) -> i32 {
    val.0
  }
}

impl ::std::convert::From<i32> for Speed {
  fn from(val: i32) -> Speed {
    Self(val)
  }
}

impl ::std::default::Default for Speed {
  fn default() -> Self {
    Self(0)
  }
}

impl ::std::fmt::Debug for Speed {
  fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
    if let Some(constant_name) = self.constant_name() {
      write!(f, "Speed::{}", constant_name)
    } else {
      write!(f, "Speed::from({})", self.0)
    }
  }
}

impl ::protobuf::IntoProxied<i32> for Speed {
  fn into_proxied(self, _: ::protobuf::__internal::Private) -> i32 {
    self.0
  }
}

impl ::protobuf::__internal::SealedInternal for Speed {}

impl ::protobuf::Proxied for Speed {
  type View<'a> = Speed;
}

impl ::protobuf::AsView for Speed {
  type Proxied = Speed;

  fn as_view(&self) -> Speed {
    *self
  }
}

impl<'msg> ::protobuf::IntoView<'msg> for Speed {
  fn into_view<'shorter>(self) -> Speed where 'msg: 'shorter {
    self
  }
}

// SAFETY: this is an enum type
unsafe impl ::protobuf::__internal::Enum for Speed {
  const NAME: &'static str = "Speed";

  fn is_known(value: i32) -> bool {
    matches!(value, 0|1|-2)
  }
}

impl ::protobuf::__internal::EntityType for Speed {
    type Tag = ::protobuf::__internal::entity_tag::EnumTag;
}


#[non_exhaustive]
#[derive(Debug, Clone, Copy)]
#[allow(dead_code)]
#[repr(u32)]
pub enum ReceiverOneof<'msg> {
  Person(&'msg ::protobuf::ProtoStr) = 8,
  Machine(::protobuf::View<'msg, super::super::round_trip_proto::parcel::Content>) = 9,
  Anyone(bool) = 10,

  not_set(std::marker::PhantomData<&'msg ()>) = 0
}
#[repr(C)]
#[derive(Debug, Copy, Clone, PartialEq, Eq)]
#[non_exhaustive]
#[allow(dead_code)]
pub enum ReceiverCase {
  Person = 8,
  Machine = 9,
  Anyone = 10,

  not_set = 0
}

impl ReceiverCase {
  #[allow(dead_code)]
  pub(crate) fn try_from(v: u32) -> ::std::option::Option<ReceiverCase> {
    match v {
      0 => Some(ReceiverCase::not_set),
      8 => Some(ReceiverCase::Person),
      9 => Some(ReceiverCase::Machine),
      10 => Some(ReceiverCase::Anyone),
      _ => None
    }
  }
}
}  // pub mod parcel



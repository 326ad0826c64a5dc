//! A walk over the messages and enums of a file.

use crate::build::names::fault::Element;
use crate::descriptor::{
    DescriptorProtoView, EnumDescriptorProtoView, FieldDescriptorProtoView, FileDescriptorProtoView,
};

/// A message or an enum, and where it is.
#[derive(Clone)]
pub(crate) struct Declared<'a, V> {
    pub(crate) view: V,
    pub(crate) file: FileDescriptorProtoView<'a>,
    /// With the package, without a leading dot.
    pub(crate) full_name: String,
    name: String,
    path: Vec<i32>,
    parent: String,
}

pub(crate) type Message<'a> = Declared<'a, DescriptorProtoView<'a>>;
pub(crate) type Enum<'a> = Declared<'a, EnumDescriptorProtoView<'a>>;

/// The outermost messages of a file.
pub(crate) fn messages(file: FileDescriptorProtoView<'_>) -> Vec<Message<'_>> {
    let package = file.package().to_string();
    let messages = (0_i32..).zip(file.message_type());
    messages
        .map(|(index, view)| {
            Message::new(
                view,
                view.name().to_string(),
                file,
                vec![MESSAGE_TYPE, index],
                &package,
            )
        })
        .collect()
}

/// The outermost enums of a file.
pub(crate) fn enums(file: FileDescriptorProtoView<'_>) -> Vec<Enum<'_>> {
    let package = file.package().to_string();
    let enums = (0_i32..).zip(file.enum_type());
    enums
        .map(|(index, view)| {
            Enum::new(
                view,
                view.name().to_string(),
                file,
                vec![ENUM_TYPE, index],
                &package,
            )
        })
        .collect()
}

/// The extensions that a file declares outside of messages, with what an error calls them.
pub(crate) fn extensions(file: FileDescriptorProtoView<'_>) -> Vec<(String, Element)> {
    let (path, package) = (file.name().to_string(), file.package().to_string());
    let extensions = (0_i32..).zip(file.extension());
    extensions
        .map(|(index, extension)| {
            let name = extension.name().to_string();
            let place = vec![EXTENSION, index];
            let element = Element::new(&path, place, "extension", &name, &package);
            (name, element)
        })
        .collect()
}

/// Every message of a file, however deep, each before those inside it.
pub(crate) fn all_messages(file: FileDescriptorProtoView<'_>) -> Vec<Message<'_>> {
    let mut all = messages(file);
    let mut next = 0;
    while let Some(message) = all.get(next) {
        let nested = message.messages();
        all.extend(nested);
        next += 1;
    }
    all
}

/// Every enum of a file, however deep.
pub(crate) fn all_enums(file: FileDescriptorProtoView<'_>) -> Vec<Enum<'_>> {
    let mut all = enums(file);
    all.extend(all_messages(file).iter().flat_map(Message::enums));
    all
}

impl<'a, V> Declared<'a, V> {
    fn new(
        view: V,
        name: String,
        file: FileDescriptorProtoView<'a>,
        path: Vec<i32>,
        parent: &str,
    ) -> Self {
        Self {
            view,
            file,
            full_name: joined(parent, &name),
            name,
            path,
            parent: parent.to_owned(),
        }
    }

    pub(crate) fn name(&self) -> String {
        self.name.clone()
    }

    /// What an error calls it, of the kind `word`.
    fn called(&self, word: &str) -> Element {
        let file = self.file.name().to_string();
        Element::new(&file, self.path.clone(), word, &self.name, &self.parent)
    }

    /// What an error calls a part of it.
    fn inner(&self, kind: i32, index: i32, word: &str, name: &str) -> Element {
        let file = self.file.name().to_string();
        Element::new(
            &file,
            self.path_of(kind, index),
            word,
            name,
            &self.full_name,
        )
    }

    fn path_of(&self, kind: i32, index: i32) -> Vec<i32> {
        [&self.path[..], &[kind, index]].concat()
    }
}

impl<'a> Message<'a> {
    /// Whether protoc made it up for a map field.
    pub(crate) fn is_map_entry(&self) -> bool {
        self.view.options().map_entry()
    }

    pub(crate) fn element(&self) -> Element {
        self.called("message")
    }

    /// The messages directly inside this one.
    pub(crate) fn messages(&self) -> Vec<Self> {
        let nested = (0_i32..).zip(self.view.nested_type());
        nested
            .map(|(index, view)| {
                let path = self.path_of(NESTED_TYPE, index);
                Self::new(
                    view,
                    view.name().to_string(),
                    self.file,
                    path,
                    &self.full_name,
                )
            })
            .collect()
    }

    /// The enums directly inside this one.
    pub(crate) fn enums(&self) -> Vec<Enum<'a>> {
        let nested = (0_i32..).zip(self.view.enum_type());
        nested
            .map(|(index, view)| {
                let path = self.path_of(NESTED_ENUM_TYPE, index);
                Enum::new(
                    view,
                    view.name().to_string(),
                    self.file,
                    path,
                    &self.full_name,
                )
            })
            .collect()
    }

    /// The fields, with what an error calls them.
    pub(crate) fn fields(&self) -> Vec<(FieldDescriptorProtoView<'a>, Element)> {
        let fields = (0_i32..).zip(self.view.field());
        fields
            .map(|(index, field)| {
                let name = field.name().to_string();
                (field, self.inner(FIELD, index, "field", &name))
            })
            .collect()
    }

    /// The extensions that are declared in the message, with what an error calls them.
    pub(crate) fn extensions(&self) -> Vec<(String, Element)> {
        let extensions = (0_i32..).zip(self.view.extension());
        extensions
            .map(|(index, extension)| {
                let name = extension.name().to_string();
                let element = self.inner(NESTED_EXTENSION, index, "extension", &name);
                (name, element)
            })
            .collect()
    }

    /// The oneofs that are written as such, by their index, with what an error calls them.
    pub(crate) fn oneofs(&self) -> Vec<(i32, String, Element)> {
        let made_up: Vec<i32> = self
            .view
            .field()
            .iter()
            .filter(|field| field.proto3_optional())
            .map(FieldDescriptorProtoView::oneof_index)
            .collect();
        let oneofs = (0_i32..).zip(self.view.oneof_decl());
        oneofs
            .filter(|(index, _)| !made_up.contains(index))
            .map(|(index, oneof)| {
                let name = oneof.name().to_string();
                let element = self.inner(ONEOF_DECL, index, "oneof", &name);
                (index, name, element)
            })
            .collect()
    }
}

impl Enum<'_> {
    pub(crate) fn element(&self) -> Element {
        self.called("enum")
    }

    /// The values by name and number, with what an error calls them.
    pub(crate) fn values(&self) -> Vec<(String, i32, Element)> {
        let values = (0_i32..).zip(self.view.value());
        values
            .map(|(index, value)| {
                let name = value.name().to_string();
                let element = self.inner(VALUE, index, "value", &name);
                (name, value.number(), element)
            })
            .collect()
    }
}

/// Whether a field is in a oneof that is written as such.
pub(crate) fn is_in_oneof(field: FieldDescriptorProtoView<'_>) -> bool {
    field.has_oneof_index() && !field.proto3_optional()
}

/// Whether a field holds a message, in its own bytes or as a group.
pub(crate) fn is_message(field: FieldDescriptorProtoView<'_>) -> bool {
    matches!(field.r#type(), TYPE_GROUP | TYPE_MESSAGE)
}

/// Whether it can be told if a singular field is set.
pub(crate) fn has_presence(
    file: FileDescriptorProtoView<'_>,
    field: FieldDescriptorProtoView<'_>,
) -> bool {
    if field.label() == LABEL_REPEATED {
        return false;
    }
    if is_message(field) || field.has_oneof_index() {
        return true;
    }
    match &*file.syntax().to_string() {
        "proto3" => false,
        "editions" => {
            let of_field = field.options().features().field_presence();
            let of_file = file.options().features().field_presence();
            let presence = if of_field == 0 { of_file } else { of_field };
            presence != IMPLICIT
        }
        _ => true,
    }
}

fn joined(parent: &str, name: &str) -> String {
    match parent {
        "" => name.to_owned(),
        parent => format!("{parent}.{name}"),
    }
}

/// Numbers of the enums `FieldDescriptorProto.Label` and `Type`, and `FeatureSet.FieldPresence`.
pub(crate) const LABEL_REPEATED: i32 = 3;
const TYPE_GROUP: i32 = 10;
const TYPE_MESSAGE: i32 = 11;
pub(crate) const TYPE_ENUM: i32 = 14;
const IMPLICIT: i32 = 2;

/// Field numbers of `FileDescriptorProto`, `DescriptorProto` and `EnumDescriptorProto`.
const MESSAGE_TYPE: i32 = 4;
const ENUM_TYPE: i32 = 5;
const EXTENSION: i32 = 7;
const FIELD: i32 = 2;
const NESTED_TYPE: i32 = 3;
const NESTED_ENUM_TYPE: i32 = 4;
const NESTED_EXTENSION: i32 = 6;
const ONEOF_DECL: i32 = 8;
const VALUE: i32 = 2;

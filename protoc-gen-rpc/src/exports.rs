//! What the module of a `.proto` file holds, as Google's generator writes it, and which of two
//! modules a name is taken from where a package re-exports both.

use std::collections::{BTreeMap, BTreeSet};

use crate::descriptor::{
    DescriptorProtoView, EnumDescriptorProtoView, FieldDescriptorProtoView, FileDescriptorProtoView,
};
use crate::options::Messages;
use crate::spelling::{
    enum_name, message_name, nested_module, protobuf_upper_camel, type_suffixes,
};

/// The public names of a module.
#[derive(Clone, Debug, Default)]
pub(crate) struct Exports {
    /// The messages and enums.
    types: BTreeSet<String>,
    /// What comes with a message: its view, and its mutable view.
    views: BTreeSet<String>,
    /// The modules of messages, by name.
    modules: BTreeMap<String, Exports>,
}

impl Exports {
    /// The module of a file.
    pub(crate) fn of(file: FileDescriptorProtoView<'_>) -> Self {
        Self::new(
            &file.message_type().iter().collect::<Vec<_>>(),
            file.enum_type().iter(),
        )
    }

    fn new<'a>(
        messages: &[DescriptorProtoView<'a>],
        enums: impl Iterator<Item = EnumDescriptorProtoView<'a>>,
    ) -> Self {
        let names = messages.iter().map(|message| message.name().to_string());
        let names: BTreeSet<String> = names.collect();
        let mut exports = Self::default();
        for message in messages
            .iter()
            .filter(|message| !message.options().map_entry())
        {
            let proto_name = message.name().to_string();
            let name = message_name(Messages::Protobuf, &proto_name, &names);
            let suffixes = type_suffixes(Messages::Protobuf).iter();
            let views = suffixes.filter(|suffix| !suffix.is_empty());
            exports
                .views
                .extend(views.map(|suffix| format!("{name}{suffix}")));
            exports.types.insert(name);
            let inner = Self::of_message(*message);
            if !inner.is_empty() {
                let module = nested_module(Messages::Protobuf, &proto_name);
                exports.modules.insert(module, inner);
            }
        }
        for kind in enums {
            let name = enum_name(Messages::Protobuf, &kind.name().to_string(), &names);
            exports.types.insert(name);
        }
        exports
    }

    fn of_message(message: DescriptorProtoView<'_>) -> Self {
        let nested: Vec<_> = message.nested_type().iter().collect();
        let mut exports = Self::new(&nested, message.enum_type().iter());
        let fields = message.field().iter();
        let made_up = fields.filter(|field| field.proto3_optional());
        let made_up: Vec<i32> = made_up.map(FieldDescriptorProtoView::oneof_index).collect();
        let oneofs = (0_i32..).zip(message.oneof_decl());
        for (_, oneof) in oneofs.filter(|(index, _)| !made_up.contains(index)) {
            let name = protobuf_upper_camel(&oneof.name().to_string());
            exports
                .types
                .extend([format!("{name}Oneof"), format!("{name}Case")]);
        }
        exports
    }

    /// The module `name` in this one.
    pub(crate) fn module(&self, name: &str) -> Option<&Self> {
        self.modules.get(name)
    }

    fn is_empty(&self) -> bool {
        self.types.is_empty() && self.modules.is_empty()
    }

    /// Every name with its rank: of two that are equal, the one of the lower rank is re-exported.
    fn ranked(&self) -> impl Iterator<Item = (&String, u8)> {
        let types = self.types.iter().map(|name| (name, 0));
        let views = self.views.iter().map(|name| (name, 1));
        types
            .chain(views)
            .chain(self.modules.keys().map(|name| (name, 2)))
    }
}

/// The items that say where a name comes from which several of `modules` have: paths, those of the
/// package itself before those of messages.
pub(crate) fn preferred(modules: &[(String, &Exports)]) -> Vec<String> {
    let mut found: BTreeMap<&String, BTreeSet<(u8, usize)>> = BTreeMap::new();
    for (place, (_, exports)) in modules.iter().enumerate() {
        for (name, rank) in exports.ranked() {
            found.entry(name).or_default().insert((rank, place));
        }
    }
    let several = found.into_iter().filter(|(_, places)| places.len() > 1);
    several
        .filter_map(|(name, places)| {
            let (_, place) = places.first()?;
            let (path, _) = modules.get(*place)?;
            Some(format!("{path}::{name}"))
        })
        .collect()
}

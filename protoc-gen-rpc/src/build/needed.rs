//! What is generated of the imports: the types that the files asked for use.

use std::collections::{BTreeMap, BTreeSet};

use protobuf::AsMut;

use crate::descriptor::{
    DescriptorProtoMut, DescriptorProtoView, FieldDescriptorProtoView, FileDescriptorProto,
    FileDescriptorProtoView, FileDescriptorSet, Location, ServiceDescriptorProtoView,
};

/// Cuts `set` down to the files in `asked` and to every type that they use. Each file still comes
/// after its imports.
///
/// `extensions` says what becomes of declared extensions.
pub(crate) fn needed(
    set: &FileDescriptorSet,
    asked: &BTreeSet<String>,
    extensions: Extensions,
) -> FileDescriptorSet {
    let graph = Graph::of(set, extensions);
    let kept = graph.reach(graph.wanted(asked));
    let files: BTreeSet<&str> = kept.iter().filter_map(|kind| graph.file(kind)).collect();
    let mut needed = FileDescriptorSet::new();
    for file in set.file() {
        let name = file.name().to_string();
        if asked.contains(&name) {
            needed.file_mut().push(graph.whole(file, extensions));
        } else if files.contains(name.as_str()) {
            needed.file_mut().push(graph.cut(file, &kept));
        }
    }
    needed
}

/// What a generator of messages does with the extensions that a file declares.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Extensions {
    /// It writes code for them, which names the message that is extended.
    Generated,
    /// It writes nothing.
    Ignored,
}

/// The outermost messages and enums of a set, and which use which.
struct Graph {
    /// The file and the outermost type that holds a type, by its full name.
    types: BTreeMap<String, (String, String)>,
    /// The types that an outermost type names.
    uses: BTreeMap<String, BTreeSet<String>>,
    /// The types that the services and extensions of a file name.
    uses_of_files: BTreeMap<String, BTreeSet<String>>,
    /// The files that a file imports `public`.
    public: BTreeMap<String, Vec<String>>,
    /// The files that define a type.
    files: BTreeSet<String>,
}

impl Graph {
    fn of(set: &FileDescriptorSet, extensions: Extensions) -> Self {
        let mut graph = Self {
            types: BTreeMap::new(),
            uses: BTreeMap::new(),
            uses_of_files: BTreeMap::new(),
            public: BTreeMap::new(),
            files: BTreeSet::new(),
        };
        for file in set.file() {
            let name = file.name().to_string();
            let scope = scope(file);
            for kind in file.enum_type() {
                let full_name = format!("{scope}.{}", kind.name());
                graph.add(&name, &full_name, &full_name);
            }
            for message in file.message_type() {
                let full_name = format!("{scope}.{}", message.name());
                graph.add_message(&name, &full_name, &full_name, message, extensions);
            }
            let mut used = BTreeSet::new();
            for method in file
                .service()
                .iter()
                .flat_map(ServiceDescriptorProtoView::method)
            {
                used.insert(method.input_type().to_string());
                used.insert(method.output_type().to_string());
            }
            if extensions == Extensions::Generated {
                file.extension()
                    .iter()
                    .for_each(|field| add_types(field, &mut used));
            }
            graph.uses_of_files.insert(name.clone(), used);
            let imports: Vec<String> = file.dependency().iter().map(ToString::to_string).collect();
            let public = file.public_dependency().iter();
            let public =
                public.filter_map(|index| imports.get(usize::try_from(index).ok()?).cloned());
            graph.public.insert(name, public.collect());
        }
        graph
    }

    fn add(&mut self, file: &str, outermost: &str, full_name: &str) {
        let place = (file.to_owned(), outermost.to_owned());
        self.types.insert(full_name.to_owned(), place);
        self.files.insert(file.to_owned());
    }

    fn add_message(
        &mut self,
        file: &str,
        outermost: &str,
        full_name: &str,
        message: DescriptorProtoView<'_>,
        extensions: Extensions,
    ) {
        self.add(file, outermost, full_name);
        let uses = self.uses.entry(outermost.to_owned()).or_default();
        message
            .field()
            .iter()
            .for_each(|field| add_types(field, uses));
        if extensions == Extensions::Generated {
            message
                .extension()
                .iter()
                .for_each(|field| add_types(field, uses));
        }
        for kind in message.enum_type() {
            self.add(file, outermost, &format!("{full_name}.{}", kind.name()));
        }
        for nested in message.nested_type() {
            let name = format!("{full_name}.{}", nested.name());
            self.add_message(file, outermost, &name, nested, extensions);
        }
    }

    /// The file that defines a type.
    fn file(&self, full_name: &str) -> Option<&str> {
        self.types.get(full_name).map(|(file, _)| file.as_str())
    }

    /// The outermost types of the files in `asked` and of what these import `public`, and the types
    /// that their services name.
    fn wanted(&self, asked: &BTreeSet<String>) -> BTreeSet<String> {
        let mut files = asked.clone();
        let mut unseen: Vec<&String> = asked.iter().collect();
        while let Some(file) = unseen.pop() {
            for import in self.public.get(file).into_iter().flatten() {
                if files.insert(import.clone()) {
                    unseen.push(import);
                }
            }
        }
        let types = self.types.values();
        let mut wanted: BTreeSet<String> = types
            .filter(|(file, _)| files.contains(file))
            .map(|(_, outermost)| outermost.clone())
            .collect();
        for file in asked {
            wanted.extend(self.uses_of_files.get(file).into_iter().flatten().cloned());
        }
        wanted
    }

    /// The outermost types that hold one of `wanted`, or that these use.
    fn reach(&self, wanted: BTreeSet<String>) -> BTreeSet<String> {
        let mut reached = BTreeSet::new();
        let mut unseen: Vec<String> = wanted.into_iter().collect();
        while let Some(name) = unseen.pop() {
            let Some((_, outermost)) = self.types.get(&name) else {
                continue;
            };
            if reached.insert(outermost.clone()) {
                unseen.extend(self.uses.get(outermost).into_iter().flatten().cloned());
            }
        }
        reached
    }

    /// A file that was asked for, with the imports that its code needs.
    fn whole(
        &self,
        file: FileDescriptorProtoView<'_>,
        extensions: Extensions,
    ) -> FileDescriptorProto {
        let name = file.name().to_string();
        let mut whole = file.to_owned();
        if extensions == Extensions::Ignored {
            clear_extensions(&mut whole);
        }
        let public = self.public.get(&name).into_iter().flatten();
        let public: BTreeSet<&str> = public
            .map(String::as_str)
            .filter(|import| self.files.contains(*import))
            .collect();
        let mut imports = self.imports(file);
        imports.extend(&public);
        if let Some(used) = self.uses_of_files.get(&name) {
            imports.extend(used.iter().filter_map(|kind| self.file(kind)));
        }
        imports.remove(name.as_str());
        set_imports(&mut whole, &imports);
        for (index, import) in (0_i32..).zip(&imports) {
            if public.contains(import) {
                whole.public_dependency_mut().push(index);
            }
        }
        whole
    }

    /// A file with those of its outermost types that are in `kept`.
    fn cut(
        &self,
        file: FileDescriptorProtoView<'_>,
        kept: &BTreeSet<String>,
    ) -> FileDescriptorProto {
        let scope = scope(file);
        let is_kept = |name: String| kept.contains(&format!("{scope}.{name}"));
        let messages = file.message_type().iter();
        let messages = indexes(messages.map(|message| is_kept(message.name().to_string())));
        let enums = file.enum_type().iter();
        let enums = indexes(enums.map(|kind| is_kept(kind.name().to_string())));
        let mut cut = file.to_owned();
        cut.service_mut().clear();
        cut.message_type_mut().clear();
        for message in picked(file.message_type().iter(), &messages) {
            cut.message_type_mut().push(message);
        }
        cut.enum_type_mut().clear();
        for kind in picked(file.enum_type().iter(), &enums) {
            cut.enum_type_mut().push(kind);
        }
        cut.source_code_info_mut().location_mut().clear();
        for location in file.source_code_info().location() {
            if let Some(moved) = moved(location.to_owned(), &messages, &enums) {
                cut.source_code_info_mut().location_mut().push(moved);
            }
        }
        clear_extensions(&mut cut);
        let mut imports = self.imports(cut.as_view());
        imports.remove(&*file.name().to_string());
        set_imports(&mut cut, &imports);
        cut
    }

    /// The files that define what the messages of a file use.
    fn imports(&self, file: FileDescriptorProtoView<'_>) -> BTreeSet<&str> {
        let scope = scope(file);
        let messages = file.message_type().iter();
        let names = messages.map(|message| format!("{scope}.{}", message.name()));
        let used = names.filter_map(|name| self.uses.get(&name)).flatten();
        used.filter_map(|kind| self.file(kind)).collect()
    }
}

fn set_imports(file: &mut FileDescriptorProto, imports: &BTreeSet<&str>) {
    file.public_dependency_mut().clear();
    file.weak_dependency_mut().clear();
    file.option_dependency_mut().clear();
    file.dependency_mut().clear();
    for import in imports {
        file.dependency_mut().push(*import);
    }
}

fn clear_extensions(file: &mut FileDescriptorProto) {
    file.extension_mut().clear();
    let mut messages = file.message_type_mut();
    for index in 0..messages.len() {
        if let Some(message) = messages.as_mut().get_mut(index) {
            clear_nested_extensions(message);
        }
    }
}

fn clear_nested_extensions(mut message: DescriptorProtoMut<'_>) {
    message.extension_mut().clear();
    let mut messages = message.nested_type_mut();
    for index in 0..messages.len() {
        if let Some(message) = messages.as_mut().get_mut(index) {
            clear_nested_extensions(message);
        }
    }
}

/// What comes before the names of a file's types.
fn scope(file: FileDescriptorProtoView<'_>) -> String {
    match file.package().to_string() {
        package if package.is_empty() => package,
        package => format!(".{package}"),
    }
}

fn add_types(field: FieldDescriptorProtoView<'_>, types: &mut BTreeSet<String>) {
    for name in [field.type_name(), field.extendee()] {
        if !name.is_empty() {
            types.insert(name.to_string());
        }
    }
}

/// The new index of each element that is kept, by the old one.
fn indexes(kept: impl Iterator<Item = bool>) -> BTreeMap<i32, i32> {
    let kept = (0_i32..).zip(kept).filter(|(_, is_kept)| *is_kept);
    (0_i32..)
        .zip(kept)
        .map(|(new, (old, _))| (old, new))
        .collect()
}

fn picked<T>(
    elements: impl Iterator<Item = T>,
    kept: &BTreeMap<i32, i32>,
) -> impl Iterator<Item = T> {
    let elements = (0_i32..).zip(elements);
    elements
        .filter(|(index, _)| kept.contains_key(index))
        .map(|(_, element)| element)
}

/// A location with the index that its element has now, unless the element is gone.
fn moved(
    mut location: Location,
    messages: &BTreeMap<i32, i32>,
    enums: &BTreeMap<i32, i32>,
) -> Option<Location> {
    let path: Vec<i32> = location.path().iter().collect();
    let indexes = match path.first() {
        Some(&MESSAGE_TYPE) => messages,
        Some(&ENUM_TYPE) => enums,
        Some(&(SERVICE | EXTENSION | DEPENDENCY | PUBLIC_DEPENDENCY | WEAK_DEPENDENCY)) => {
            return None;
        }
        _ => return Some(location),
    };
    if let Some(old) = path.get(1) {
        location.path_mut().set(1, *indexes.get(old)?);
    }
    Some(location)
}

/// Field numbers of `FileDescriptorProto`.
const DEPENDENCY: i32 = 3;
const MESSAGE_TYPE: i32 = 4;
const ENUM_TYPE: i32 = 5;
const SERVICE: i32 = 6;
const EXTENSION: i32 = 7;
const PUBLIC_DEPENDENCY: i32 = 10;
const WEAK_DEPENDENCY: i32 = 11;

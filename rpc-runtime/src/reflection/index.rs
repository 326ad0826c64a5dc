//! What reflection finds, by its name.

use std::collections::{BTreeSet, HashMap, HashSet};

use crate::descriptors::enumeration::EnumDescriptor;
use crate::descriptors::field::FieldDescriptor;
use crate::descriptors::file::{FileDescriptor, full_name};
use crate::descriptors::message::MessageDescriptor;
use crate::method::ServiceDescriptor;
use crate::protocol::protobuf::Malformed;

/// The files of some services.
#[derive(Debug, Default)]
pub(crate) struct Index {
    /// In alphabetical order.
    services: BTreeSet<&'static str>,
    files: Vec<File>,
    /// The indexes of files by their names.
    names: HashMap<&'static str, usize>,
    /// The index of the file that declares each full name.
    symbols: HashMap<String, usize>,
    /// The index of the file that declares each extension, by the full name of the message.
    extensions: HashMap<String, Vec<(i32, usize)>>,
}

#[derive(Debug)]
struct File {
    bytes: &'static [u8],
    imports: Vec<&'static str>,
}

impl Index {
    pub(crate) fn new(services: &[&'static ServiceDescriptor]) -> Result<Self, Malformed> {
        let mut index = Self::default();
        for service in services {
            index.services.insert(service.name());
            for bytes in service.file_descriptors() {
                index.add(bytes)?;
            }
        }
        Ok(index)
    }

    fn add(&mut self, bytes: &'static [u8]) -> Result<(), Malformed> {
        let descriptor = FileDescriptor::parse(bytes)?;
        let file = self.files.len();
        if self.names.contains_key(descriptor.name) {
            return Ok(());
        }
        self.names.insert(descriptor.name, file);
        let package = descriptor.package;
        for message in &descriptor.messages {
            self.add_message(package, message, file);
        }
        self.add_enums(package, &descriptor.enums, file);
        self.add_extensions(package, &descriptor.extensions, file);
        for service in &descriptor.services {
            let name = full_name(package, service.name);
            for method in &service.methods {
                self.symbols.insert(full_name(&name, method.name), file);
            }
            self.symbols.insert(name, file);
        }
        let imports = descriptor.imports;
        self.files.push(File { bytes, imports });
        Ok(())
    }

    fn add_message(&mut self, scope: &str, message: &MessageDescriptor<'_>, file: usize) {
        let name = full_name(scope, message.name);
        for nested in &message.messages {
            self.add_message(&name, nested, file);
        }
        self.add_enums(&name, &message.enums, file);
        self.add_extensions(&name, &message.extensions, file);
        let fields = message.fields.iter().map(|field| field.name);
        for member in fields.chain(message.oneofs.iter().copied()) {
            self.symbols.insert(full_name(&name, member), file);
        }
        self.symbols.insert(name, file);
    }

    /// The values of an enum are declared beside it, not within it.
    fn add_enums(&mut self, scope: &str, enums: &[EnumDescriptor<'_>], file: usize) {
        for declared in enums {
            self.symbols.insert(full_name(scope, declared.name), file);
            for value in &declared.values {
                self.symbols.insert(full_name(scope, value.name), file);
            }
        }
    }

    fn add_extensions(&mut self, scope: &str, extensions: &[FieldDescriptor<'_>], file: usize) {
        for extension in extensions {
            self.symbols.insert(full_name(scope, extension.name), file);
            let message = extension.extendee.trim_start_matches('.').to_owned();
            let numbers = self.extensions.entry(message).or_default();
            numbers.push((extension.number, file));
        }
    }

    pub(crate) fn services(&self) -> Vec<&'static str> {
        self.services.iter().copied().collect()
    }

    pub(crate) fn file_by_name(&self, name: &str) -> Option<usize> {
        self.names.get(name).copied()
    }

    pub(crate) fn file_of_symbol(&self, name: &str) -> Option<usize> {
        self.symbols.get(name).copied()
    }

    pub(crate) fn file_of_extension(&self, message: &str, number: i32) -> Option<usize> {
        let mut extensions = self.extensions.get(message)?.iter();
        let found = extensions.find(|(declared, _)| *declared == number);
        found.map(|(_, file)| *file)
    }

    /// The numbers of the extensions of a message, in ascending order; `None` if there is no such message.
    pub(crate) fn extension_numbers(&self, message: &str) -> Option<Vec<i32>> {
        let extensions = self.extensions.get(message).map_or(&[][..], Vec::as_slice);
        let mut numbers: Vec<_> = extensions.iter().map(|(number, _)| *number).collect();
        numbers.sort_unstable();
        let is_known = !numbers.is_empty() || self.symbols.contains_key(message);
        is_known.then_some(numbers)
    }

    /// A file, and then those that it imports, directly or through others, which are not in `sent`. Adds all to `sent`.
    pub(crate) fn with_imports(
        &self,
        file: usize,
        sent: &mut HashSet<usize>,
    ) -> Vec<&'static [u8]> {
        let mut found = Vec::new();
        let mut next = vec![file];
        sent.insert(file);
        while let Some(File { bytes, imports }) = next.pop().and_then(|file| self.files.get(file)) {
            found.push(*bytes);
            let imported = imports.iter().filter_map(|name| self.file_by_name(name));
            next.extend(imported.filter(|file| sent.insert(*file)));
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::protocol::protobuf::Writer;

    /// A file with a message, and a service if its name is that of one.
    fn file(name: &str, imports: &[&str], write: impl FnOnce(&mut Writer)) -> &'static [u8] {
        let mut writer = Writer::default();
        writer.text(1, name);
        writer.text(2, "p");
        for import in imports {
            writer.text(3, import);
        }
        write(&mut writer);
        writer.into_bytes().leak()
    }

    fn index() -> Index {
        let base = file("base.proto", &[], |file| {
            file.message(4, |message| {
                message.text(1, "Base");
                message.message(2, |field| field.text(1, "id"));
                message.message(8, |oneof| oneof.text(1, "choice"));
                message.message(3, |nested| nested.text(1, "Inner"));
                message.message(4, |nested| {
                    nested.text(1, "Color");
                    nested.message(2, |value| value.text(1, "RED"));
                });
            });
        });
        let middle = file("middle.proto", &["base.proto"], |file| {
            for number in [200, 100] {
                file.message(7, |extension| {
                    extension.text(1, format!("extra{number}"));
                    extension.text(2, ".p.Base");
                    extension.integer(3, number);
                });
            }
        });
        let top = file(
            "top.proto",
            &["middle.proto", "base.proto", "absent.proto"],
            |file| {
                file.message(6, |service| {
                    service.text(1, "Service");
                    service.message(2, |method| method.text(1, "Call"));
                });
            },
        );
        let files = vec![base, middle, top, base].leak();
        let named = |name| &*Box::leak(Box::new(ServiceDescriptor::new(name, &[], files)));
        let without = ServiceDescriptor::new("p.Alone", &[], &[]);
        Index::new(&[named("p.Service"), Box::leak(Box::new(without))]).unwrap()
    }

    #[test]
    fn everything_that_has_a_full_name_is_found() {
        let index = index();
        for (name, file) in [
            ("p.Base", 0),
            ("p.Base.id", 0),
            ("p.Base.choice", 0),
            ("p.Base.Inner", 0),
            ("p.Base.Color", 0),
            ("p.Base.RED", 0),
            ("p.extra100", 1),
            ("p.Service", 2),
            ("p.Service.Call", 2),
        ] {
            assert_eq!(index.file_of_symbol(name), Some(file), "{name}");
        }
        for name in ["", "p", "Base", ".p.Base", "p.Base.Color.RED", "p.Alone"] {
            assert_eq!(index.file_of_symbol(name), None, "{name}");
        }
        assert_eq!(index.services(), ["p.Alone", "p.Service"]);
        assert_eq!(index.file_by_name("middle.proto"), Some(1));
        assert_eq!(index.file_by_name("absent.proto"), None);
    }

    #[test]
    fn extensions_are_found_by_their_numbers() {
        let index = index();
        assert_eq!(index.file_of_extension("p.Base", 200), Some(1));
        assert_eq!(index.file_of_extension("p.Base", 1), None);
        assert_eq!(index.file_of_extension("p.None", 200), None);
        assert_eq!(index.extension_numbers("p.Base"), Some(vec![100, 200]));
        assert_eq!(index.extension_numbers("p.Base.Inner"), Some(vec![]));
        assert_eq!(index.extension_numbers("p.None"), None);
    }

    #[test]
    fn a_file_comes_before_its_imports_and_an_import_comes_once() {
        let index = index();
        let mut sent = HashSet::new();
        let middle = index.with_imports(1, &mut sent);
        assert_eq!(middle, [index.files[1].bytes, index.files[0].bytes]);
        assert_eq!(index.with_imports(2, &mut sent), [index.files[2].bytes]);
        // What is asked for is sent, also again.
        assert_eq!(index.with_imports(0, &mut sent), [index.files[0].bytes]);
    }

    #[test]
    fn descriptors_that_do_not_parse_are_an_error() {
        static BROKEN: ServiceDescriptor = ServiceDescriptor::new("p.S", &[], &[b"\x0a"]);
        assert!(Index::new(&[&BROKEN]).is_err());
    }
}

//! The descriptors that services carry for server reflection: each file's once for all services.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use protobuf::{RepeatedView, Serialize};

use crate::descriptor::{FileDescriptorProto, FileDescriptorProtoView};
use crate::error::Error;
use crate::import_order::in_import_order;
use crate::naming::{Scope, constant_name, flat_module};
use crate::spelling::stem;

/// The descriptor of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct FileDescriptor {
    /// The path of the `.proto` file.
    pub(crate) path: String,
    /// The module of its constant, at the root of the module tree.
    pub(crate) module: String,
    /// The name of its constant.
    pub(crate) constant: String,
    /// The serialized `FileDescriptorProto`, without comments and positions.
    pub(crate) bytes: Arc<[u8]>,
}

/// The descriptors of some files and of all that they import.
#[derive(Debug, Default)]
pub(crate) struct FileDescriptors {
    /// Each after its imports.
    descriptors: Vec<FileDescriptor>,
    imports: BTreeMap<String, Vec<String>>,
}

impl FileDescriptors {
    /// The descriptors of the files in `modules`, each in the module of its services, and of their
    /// imports, in the module `others`; `all` has every file.
    ///
    /// # Errors
    ///
    /// When a descriptor cannot be serialized.
    pub(crate) fn of(
        modules: &BTreeMap<String, String>,
        others: &str,
        all: RepeatedView<'_, FileDescriptorProto>,
    ) -> Result<Self, Error> {
        let mut imports = BTreeMap::new();
        for file in all {
            let names = file.dependency().iter().map(ToString::to_string);
            imports.insert(file.name().to_string(), names.collect());
        }
        let mut descriptors = Self {
            descriptors: Vec::new(),
            imports,
        };
        let needed = descriptors.with_imports(modules.keys().cloned().collect());
        let mut constants = Scope::default();
        for file in in_import_order(all.iter()) {
            let path = file.name().to_string();
            if needed.contains(&path) {
                let place = modules.get(&path).map_or_else(
                    || {
                        let constant = constant_name(&flat_module(stem(&path)));
                        (others.to_owned(), constants.claim(&constant))
                    },
                    |module| (module.clone(), OWN_DESCRIPTOR.to_owned()),
                );
                let descriptor = FileDescriptor::of(file, path, place)?;
                descriptors.descriptors.push(descriptor);
            }
        }
        Ok(descriptors)
    }

    /// Those in the module `module`.
    pub(crate) fn of_module(&self, module: &str) -> Vec<FileDescriptor> {
        let descriptors = self.descriptors.iter();
        descriptors
            .filter(|descriptor| descriptor.module == module)
            .cloned()
            .collect()
    }

    /// Those of the file `path` and of all that it imports, each after its imports.
    pub(crate) fn of_file(&self, path: &str) -> Vec<FileDescriptor> {
        let needed = self.with_imports(vec![path.to_owned()]);
        let descriptors = self.descriptors.iter();
        descriptors
            .filter(|descriptor| needed.contains(&descriptor.path))
            .cloned()
            .collect()
    }

    fn with_imports(&self, mut unseen: Vec<String>) -> BTreeSet<String> {
        let mut needed = BTreeSet::new();
        while let Some(path) = unseen.pop() {
            if needed.insert(path.clone()) {
                unseen.extend(self.imports.get(&path).into_iter().flatten().cloned());
            }
        }
        needed
    }
}

impl FileDescriptor {
    fn of(
        file: FileDescriptorProtoView<'_>,
        path: String,
        (module, constant): (String, String),
    ) -> Result<Self, Error> {
        let mut file = file.to_owned();
        file.clear_source_code_info();
        let bytes = file.serialize().map_err(|error| {
            Error::at(
                &path,
                None,
                format!("the descriptor cannot be written: {error}; pass `descriptors=false`"),
            )
        })?;
        Ok(Self {
            path,
            module,
            constant,
            bytes: Arc::from(bytes),
        })
    }
}

/// The constant of a file's own descriptor, among those of its services.
pub(crate) const OWN_DESCRIPTOR: &str = "FILE_DESCRIPTOR";

//! What the emitters print: services and methods with their Rust names, paths and comments.

use std::collections::{BTreeMap, BTreeSet};

use protobuf::RepeatedView;

use crate::comments::Comments;
use crate::descriptor::{
    CodeGeneratorRequest, DescriptorProtoView, EnumDescriptorProtoView, FileDescriptorProto,
    FileDescriptorProtoView, IdempotencyLevel, MethodDescriptorProtoView,
    ServiceDescriptorProtoView,
};
use crate::docs;
use crate::error::Error;
use crate::exports::Exports;
use crate::file_descriptors::{FileDescriptor, FileDescriptors, OWN_DESCRIPTOR};
use crate::imports::Imports;
use crate::naming::{Scope, constant_name, method_name, trait_name};
use crate::options::{Messages, Options, Side};
use crate::spelling::{nested_module, package_file, service_module, stem};
use crate::types::{Types, Unresolved, outermost_names, root_scope};
use crate::well_known;

/// What a request asks for.
#[derive(Clone, Debug)]
pub(crate) struct Schema {
    /// The files to generate, by path.
    pub(crate) files: Vec<File>,
    /// The descriptors of the imports that have no services, unless left out.
    pub(crate) descriptors: Vec<FileDescriptor>,
    /// Their module, at the root of the module tree, and its file.
    pub(crate) descriptors_module: String,
    pub(crate) descriptors_path: String,
    /// The module of Google's messages, at the root of the module tree.
    pub(crate) messages_module: String,
    /// The module of the messages without a package, at the root.
    pub(crate) no_package_module: String,
    /// Every name at the root that is taken.
    pub(crate) root: Scope,
}

/// A `.proto` file that is generated.
#[derive(Clone, Debug)]
pub(crate) struct File {
    pub(crate) path: String,
    pub(crate) package: String,
    /// Whether the message generator has something to write for it.
    pub(crate) has_types: bool,
    /// Its outermost messages that hold others or enums, with the module of these.
    pub(crate) message_modules: Vec<(String, String)>,
    /// What is in the module of its messages, if Google's generator writes it.
    pub(crate) exports: Exports,
    /// The `use` items for the messages of its services.
    pub(crate) imports: Vec<String>,
    pub(crate) services: Vec<Service>,
    /// The module of the services, at the root of the module tree, and its file.
    pub(crate) services_module: String,
    pub(crate) services_path: String,
    /// The descriptors of the file and of all its imports, unless left out.
    pub(crate) descriptors: Vec<FileDescriptor>,
}

/// A service.
#[derive(Clone, Debug)]
pub(crate) struct Service {
    /// The name on the wire, `package.Service`.
    pub(crate) full_name: String,
    pub(crate) docs: Vec<String>,
    pub(crate) deprecated: bool,
    pub(crate) trait_name: String,
    pub(crate) server_name: String,
    pub(crate) client_name: String,
    pub(crate) constant: String,
    pub(crate) methods: Vec<Method>,
}

/// A method of a service.
#[derive(Clone, Debug)]
pub(crate) struct Method {
    /// The name on the wire, without its service.
    pub(crate) wire_name: String,
    /// `/package.Service/Method`.
    pub(crate) path: String,
    pub(crate) docs: Vec<String>,
    pub(crate) deprecated: bool,
    pub(crate) name: String,
    /// The public constant of the method's descriptor, in the server.
    pub(crate) descriptor: String,
    /// The private constant of the method with its codecs, in the file.
    pub(crate) constant: String,
    pub(crate) kind: MethodKind,
    pub(crate) idempotency: Option<&'static str>,
    /// The request message as the file names it.
    pub(crate) request: String,
    /// The response message as the file names it.
    pub(crate) response: String,
    /// Whether one of the two messages is deprecated.
    pub(crate) deprecated_types: bool,
}

/// Which side of a method streams.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum MethodKind {
    Unary,
    ClientStreaming,
    ServerStreaming,
    BidiStreaming,
}

impl MethodKind {
    /// The name that the runtime's functions for this kind of method have.
    pub(crate) fn function(self) -> &'static str {
        match self {
            Self::Unary => "unary",
            Self::ClientStreaming => "client_streaming",
            Self::ServerStreaming => "server_streaming",
            Self::BidiStreaming => "bidi_streaming",
        }
    }

    pub(crate) fn streams_requests(self) -> bool {
        matches!(self, Self::ClientStreaming | Self::BidiStreaming)
    }

    pub(crate) fn streams_responses(self) -> bool {
        matches!(self, Self::ServerStreaming | Self::BidiStreaming)
    }
}

/// Reads a request. `all` are the files that its services are described by, and more than it has
/// where it leaves out what no code is generated for.
///
/// # Errors
///
/// When a file's edition is not supported, or a type has no Rust path.
pub(crate) fn read(
    request: &CodeGeneratorRequest,
    all: RepeatedView<'_, FileDescriptorProto>,
    options: &Options,
) -> Result<Schema, Error> {
    let mut root = root_scope(request, options.messages);
    let messages_module = root.claim("generated");
    let types = Types::of(request, options, &messages_module);
    let mut names = service_names(all, options);
    let described: BTreeMap<String, FileDescriptorProtoView<'_>> = request
        .proto_file()
        .iter()
        .map(|file| (file.name().to_string(), file))
        .collect();
    let wanted: BTreeSet<String> = request
        .file_to_generate()
        .iter()
        .map(ToString::to_string)
        .collect();
    let message_files: BTreeSet<String> = described
        .values()
        .filter(|_| options.messages != Messages::Protobuf)
        .map(|file| package_file(options.messages, &file.package().to_string()))
        .collect();
    let no_package_module = root.claim("no_package");
    let with_services = wanted.iter().filter(|path| {
        let file = described.get(*path);
        file.is_some_and(|file| !file.service().is_empty())
    });
    let service_modules: BTreeMap<String, String> = with_services
        .map(|path| (path.clone(), root.claim(&service_module(path))))
        .collect();
    let descriptors_module = root.claim("descriptors");
    let descriptors = if options.descriptors && options.generates(Side::Server) {
        FileDescriptors::of(&service_modules, &descriptors_module, all)?
    } else {
        FileDescriptors::default()
    };
    let mut files = Vec::new();
    for path in wanted {
        let file = *described.get(&path).ok_or_else(|| {
            Error::at(&path, None, "the file is not described in protoc's request")
        })?;
        let comments = Comments::of(file);
        check_edition(&path, file, &comments)?;
        let package = file.package().to_string();
        let mut imports = imports(file, &types, &names);
        let mut constants = Scope::default();
        constants.reserve(OWN_DESCRIPTOR);
        constants.reserve("FILE_DESCRIPTORS");
        let mut services = Vec::new();
        for (index, service) in (0_i32..).zip(file.service()) {
            let at = [SERVICE, index];
            let mut builder = Builder {
                types: &types,
                comments: &comments,
                file,
                imports: &mut imports,
                constants: &mut constants,
            };
            services.push(builder.service(service, &at, &mut names)?);
        }
        files.push(File {
            services_path: service_file(stem(&path), &message_files),
            services_module: service_modules.get(&path).cloned().unwrap_or_default(),
            descriptors: descriptors.of_file(&path),
            path,
            package,
            has_types: has_types(file, options),
            message_modules: message_modules(file, options.messages),
            exports: Exports::of(file),
            imports: imports.items(),
            services,
        });
    }
    let mut taken = message_files;
    taken.extend(files.iter().map(|file| file.services_path.clone()));
    Ok(Schema {
        files,
        descriptors: descriptors.of_module(&descriptors_module),
        descriptors_module,
        descriptors_path: service_file("descriptors", &taken),
        messages_module,
        no_package_module,
        root,
    })
}

/// `a/b.rpc.rs` for `a/b`, unless that is in `taken`: the file of the messages of a package may
/// have this name, as of the package `b.rpc`.
fn service_file(stem: &str, taken: &BTreeSet<String>) -> String {
    let mut name = format!("{stem}.rpc.rs");
    let mut suffix = String::new();
    while taken.contains(&name) {
        suffix.push('_');
        name = format!("{stem}{suffix}.rpc.rs");
    }
    name
}

/// Whether the message generator has something to write for a file.
fn has_types(file: FileDescriptorProtoView<'_>, options: &Options) -> bool {
    let messages = file.message_type().iter().map(DescriptorProtoView::name);
    let enums = file.enum_type().iter().map(EnumDescriptorProtoView::name);
    match options.messages {
        // Google's generator writes nothing for an extension.
        Messages::Protobuf => return messages.chain(enums).next().is_some(),
        Messages::Buffa => {
            return messages.chain(enums).next().is_some() || !file.extension().is_empty();
        }
        // prost-build neither, and nothing for what is somewhere else.
        Messages::Prost => {}
    }
    let package = file.package().to_string();
    let path = file.name().to_string();
    if well_known::module(options.messages, &path, &package).is_some() {
        return false;
    }
    messages.chain(enums).any(|name| {
        let full_name = format!(".{}", full_name(&package, &name.to_string()));
        options.extern_path(&full_name).is_none()
    })
}

fn message_modules(file: FileDescriptorProtoView<'_>, messages: Messages) -> Vec<(String, String)> {
    file.message_type()
        .iter()
        .filter(|message| {
            let mut nested = message.nested_type().iter();
            !message.enum_type().is_empty() || nested.any(|nested| !nested.options().map_entry())
        })
        .map(|message| {
            let name = message.name().to_string();
            let module = nested_module(messages, &name);
            (name, module)
        })
        .collect()
}

/// The trait, server and client of each service in a request, by the service's full name.
type ServiceNames = BTreeMap<String, [String; 3]>;

/// Names that collide neither with each other nor with a message of their package. They are given
/// over all files, so that they do not depend on which of them are generated.
fn service_names(all: RepeatedView<'_, FileDescriptorProto>, options: &Options) -> ServiceNames {
    let mut scopes: BTreeMap<String, Scope> = BTreeMap::new();
    let mut services: BTreeSet<(String, String)> = BTreeSet::new();
    for file in all {
        let package = file.package().to_string();
        let scope = scopes.entry(package.clone()).or_default();
        // The type parameter of every server.
        scope.reserve("T");
        for name in outermost_names(file, options.messages) {
            scope.reserve(name);
        }
        for service in file.service() {
            services.insert((package.clone(), service.name().to_string()));
        }
    }
    let mut names = ServiceNames::new();
    for (suffix, slot) in [("", 0), ("Server", 1), ("Client", 2)] {
        for (package, service) in &services {
            let scope = scopes.entry(package.clone()).or_default();
            let name = scope.claim(&format!("{}{suffix}", trait_name(service)));
            let all = names.entry(full_name(package, service)).or_default();
            if let Some(entry) = all.get_mut(slot) {
                *entry = name;
            }
        }
    }
    names
}

fn full_name(package: &str, name: &str) -> String {
    if package.is_empty() {
        name.to_owned()
    } else {
        format!("{package}.{name}")
    }
}

/// The imports of a file, under names that are none of its services'.
fn imports(file: FileDescriptorProtoView<'_>, types: &Types<'_>, names: &ServiceNames) -> Imports {
    let package = file.package().to_string();
    let mut scope = Scope::default();
    for service in file.service() {
        let full_name = full_name(&package, &service.name().to_string());
        for name in names.get(&full_name).into_iter().flatten() {
            scope.reserve(name.as_str());
        }
    }
    Imports::new(types.module(&file.name().to_string(), &package), scope)
}

/// The names given in the trait, the server and the client of a service.
#[derive(Default)]
struct Members {
    methods: Scope,
    descriptors: Scope,
}

struct Builder<'a, 'msg> {
    types: &'a Types<'a>,
    comments: &'a Comments,
    file: FileDescriptorProtoView<'msg>,
    imports: &'a mut Imports,
    constants: &'a mut Scope,
}

impl Builder<'_, '_> {
    fn service(
        &mut self,
        service: ServiceDescriptorProtoView<'_>,
        at: &[i32],
        names: &mut ServiceNames,
    ) -> Result<Service, Error> {
        let proto_name = service.name().to_string();
        let full_name = full_name(&self.file.package().to_string(), &proto_name);
        let [trait_name, server_name, client_name] = names.remove(&full_name).unwrap_or_default();
        let constant = self.constants.claim(&constant_name(&proto_name));
        let mut members = Members::default();
        // `new` makes a client and `clone` is every client's.
        members.methods.reserve("new");
        members.methods.reserve("clone");
        let mut methods = Vec::new();
        for (index, method) in (0_i32..).zip(service.method()) {
            let at = [at, &[METHOD, index]].concat();
            methods.push(self.method(method, &at, &full_name, &proto_name, &mut members)?);
        }
        Ok(Service {
            docs: docs::markdown(self.comments.text(at), || {
                format!("The service `{full_name}`.")
            }),
            deprecated: service.options().deprecated() || self.file.options().deprecated(),
            full_name,
            trait_name,
            server_name,
            client_name,
            constant,
            methods,
        })
    }

    fn method(
        &mut self,
        method: MethodDescriptorProtoView<'_>,
        at: &[i32],
        service: &str,
        service_name: &str,
        members: &mut Members,
    ) -> Result<Method, Error> {
        let wire_name = method.name().to_string();
        let input = method.input_type().to_string();
        let output = method.output_type().to_string();
        let kind = match (method.client_streaming(), method.server_streaming()) {
            (false, false) => MethodKind::Unary,
            (true, false) => MethodKind::ClientStreaming,
            (false, true) => MethodKind::ServerStreaming,
            (true, true) => MethodKind::BidiStreaming,
        };
        let idempotency = match method.options().idempotency_level() {
            IdempotencyLevel::NoSideEffects => Some("NoSideEffects"),
            IdempotencyLevel::Idempotent => Some("Idempotent"),
            _ => None,
        };
        Ok(Method {
            path: format!("/{service}/{wire_name}"),
            docs: docs::markdown(self.comments.text(at), || {
                format!("The method `{wire_name}` of `{service}`.")
            }),
            deprecated: method.options().deprecated(),
            name: members.methods.claim(&method_name(&wire_name)),
            descriptor: members.descriptors.claim(&constant_name(&wire_name)),
            constant: self
                .constants
                .claim(&constant_name(&format!("{service_name}_{wire_name}"))),
            kind,
            idempotency,
            request: self.message(&input, at, "request")?,
            response: self.message(&output, at, "response")?,
            deprecated_types: self.types.is_deprecated(&input) || self.types.is_deprecated(&output),
            wire_name,
        })
    }

    fn message(&mut self, message: &str, at: &[i32], role: &str) -> Result<String, Error> {
        let path = self.types.path(message).map_err(|unresolved| {
            let name = message.strip_prefix('.').unwrap_or(message);
            let remedy = match unresolved {
                Unresolved::Unknown => {
                    "no file of the request defines it; run the plugin through protoc, with the \
                     file that defines the message imported"
                        .to_owned()
                }
                Unresolved::NotGenerated(file) => format!(
                    "`{file}` defines it and is neither generated in this run nor mapped to a \
                     crate; name it on the command line too, or pass \
                     `crate_mapping=PATH` or `extern_path=.{name}=::rust::path`"
                ),
            };
            let file = self.file.name().to_string();
            let line = self.comments.line(at);
            Error::at(
                &file,
                line,
                format!("cannot resolve the {role} message `{name}`: {remedy}"),
            )
        })?;
        Ok(self.imports.name(&path))
    }
}

fn check_edition(
    path: &str,
    file: FileDescriptorProtoView<'_>,
    comments: &Comments,
) -> Result<(), Error> {
    let syntax = file.syntax().to_string();
    if syntax != "editions" {
        return match syntax.as_str() {
            "" | "proto2" | "proto3" => Ok(()),
            other => Err(Error::at(
                path,
                comments.line(&[SYNTAX]),
                format!("syntax `{other}` is unknown; use proto2, proto3 or an edition"),
            )),
        };
    }
    let edition = file.edition();
    if (MINIMUM_EDITION..=MAXIMUM_EDITION).contains(&edition) {
        return Ok(());
    }
    let name = match edition {
        1002 => "2026".to_owned(),
        9999 => "UNSTABLE".to_owned(),
        other => format!("number {other}"),
    };
    Err(Error::at(
        path,
        comments.line(&[EDITION]).or(comments.line(&[SYNTAX])),
        format!(
            "edition {name} is not supported; use proto2, proto3, edition 2023 or 2024, or a \
             newer protoc-gen-rpc"
        ),
    ))
}

/// `Edition::EDITION_PROTO2`.
pub(crate) const MINIMUM_EDITION: i32 = 998;
/// `Edition::EDITION_2024`.
pub(crate) const MAXIMUM_EDITION: i32 = 1001;

/// Field numbers of `FileDescriptorProto` and `ServiceDescriptorProto`, which make the paths of
/// `SourceCodeInfo`.
const SERVICE: i32 = 6;
const METHOD: i32 = 2;
const SYNTAX: i32 = 12;
const EDITION: i32 = 14;

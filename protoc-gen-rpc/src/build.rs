//! Generating messages and services in one go, without a protoc command line.
//!
//! This is the library half for build scripts and tests, and the engine of `protoc-gen-rpc
//! compile`. The services come from [`generate`](crate::generate)'s own core; the messages come
//! from the generator of each message crate.

pub(crate) mod error;
pub(crate) mod tree;

mod bundle;
pub(crate) mod dependencies;
mod descriptor_set;
pub(crate) mod inputs;
mod manifest;
mod messages;
mod mounted;
mod names;
mod needed;
mod protoc;
#[cfg(any(feature = "buffa", feature = "prost"))]
mod settings;

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

use crate::build::dependencies::Dependencies;
use crate::build::descriptor_set::DescriptorSet;
use crate::build::error::BuildError;
use crate::build::inputs::{Input, source};
use crate::build::messages::job::Job;
use crate::build::protoc::Protoc;
#[cfg(any(feature = "buffa", feature = "prost"))]
use crate::build::settings::Settings;
use crate::build::tree::Tree;
use crate::options::{Messages, Options, Side};
use crate::plugin;

/// Generates the code for `.proto` files: the messages, the services, and a `mod.rs` that mounts
/// both.
///
/// In a `build.rs`:
///
/// ```no_run
/// # fn run() -> Result<(), protoc_gen_rpc::BuildError> {
/// protoc_gen_rpc::Build::new()
///     .include("proto")
///     .compile(["proto/helloworld.proto"])?;
/// # Ok(())
/// # }
/// ```
///
/// and in the crate:
///
/// ```text
/// mod generated {
///     include!(concat!(env!("OUT_DIR"), "/mod.rs"));
/// }
/// ```
///
/// A build script needs neither the program nor every message crate: depend on this crate with
/// `default-features = false`, and with the feature `prost` or `buffa` for those messages. That
/// saves most of the time it takes to build.
///
/// Of the files named everything is generated; of their imports, the messages and enums that the
/// files named use, directly or through others, and nothing for an import that only gives options.
/// What another crate holds is not generated: the well-known types, and what [`extern_path`](Self::extern_path) or
/// [`crate_mapping`](Self::crate_mapping) says.
#[derive(Clone, Debug)]
pub struct Build {
    includes: Vec<PathBuf>,
    out_dir: Option<PathBuf>,
    protoc: Option<PathBuf>,
    messages: Messages,
    crate_mappings: Vec<PathBuf>,
    extern_paths: Vec<(String, String)>,
    only: Option<Side>,
    default_stubs: bool,
    descriptors: bool,
    #[cfg(feature = "prost")]
    prost: Settings<prost_build::Config>,
    #[cfg(feature = "buffa")]
    buffa: Settings<buffa_codegen::CodeGenConfig>,
}

impl Build {
    /// Protobuf messages, the bundled protoc, descriptors embedded, the current folder included.
    #[must_use]
    pub fn new() -> Self {
        Self {
            includes: Vec::new(),
            out_dir: None,
            protoc: None,
            messages: Messages::Protobuf,
            crate_mappings: Vec::new(),
            extern_paths: Vec::new(),
            only: None,
            default_stubs: false,
            descriptors: true,
            #[cfg(feature = "prost")]
            prost: Settings::default(),
            #[cfg(feature = "buffa")]
            buffa: Settings::default(),
        }
    }

    /// Adds a folder in which imports are looked up, after those already added. A `.proto` file
    /// has to be below one of them; without any, below the current folder.
    #[must_use]
    pub fn include(mut self, folder: impl Into<PathBuf>) -> Self {
        self.includes.push(folder.into());
        self
    }

    /// The folder that [`compile`](Self::compile) writes to, instead of `OUT_DIR`.
    #[must_use]
    pub fn out_dir(mut self, folder: impl Into<PathBuf>) -> Self {
        self.out_dir = Some(folder.into());
        self
    }

    /// The crate of the messages. The default is [`Messages::Protobuf`].
    #[must_use]
    pub fn messages(mut self, messages: Messages) -> Self {
        self.messages = messages;
        self
    }

    /// The protoc to run. Without it, that is the one which the environment variable `PROTOC`
    /// names, else the bundled one. [`Messages::Protobuf`] needs release 36.2.
    #[must_use]
    pub fn protoc(mut self, program: impl Into<PathBuf>) -> Self {
        self.protoc = Some(program.into());
        self
    }

    /// Says that the Rust path `rust` holds the code for a package or type, such as
    /// `.google.type`, so that nothing is generated for it. For prost and buffa messages.
    #[must_use]
    pub fn extern_path(mut self, proto: impl Into<String>, rust: impl Into<String>) -> Self {
        self.extern_paths.push((proto.into(), rust.into()));
        self
    }

    /// A file that says which crates hold the code for which `.proto` files, so that nothing is
    /// generated for them. For protobuf messages; the format is that of protoc's
    /// `--rust_opt=crate_mapping=`: the name of a crate, the number of its files, and each file, a
    /// line each. Such a crate has the module of each file at its root, as with
    /// `pub use generated::generated::*;`.
    #[must_use]
    pub fn crate_mapping(mut self, file: impl Into<PathBuf>) -> Self {
        self.crate_mappings.push(file.into());
        self
    }

    /// Generates only the clients of services, or only their servers. Without it, both are generated.
    #[must_use]
    pub fn only(mut self, side: Side) -> Self {
        self.only = Some(side);
        self
    }

    /// Whether each method of a server's trait has a default, which answers `UNIMPLEMENTED`. A server
    /// then still compiles when a method is added to its service. The default is `false`.
    #[must_use]
    pub fn default_stubs(mut self, generated: bool) -> Self {
        self.default_stubs = generated;
        self
    }

    /// Whether a service carries the descriptors of its file and imports, which server reflection
    /// needs. The default is `true`.
    #[must_use]
    pub fn descriptors(mut self, embedded: bool) -> Self {
        self.descriptors = embedded;
        self
    }

    /// Has `change` make settings of prost-build, such as attributes or `bytes` fields. For
    /// [`Messages::Prost`]; the last call counts.
    ///
    /// Extern paths are set by [`extern_path`](Self::extern_path), which the services need as well.
    /// Settings that change which files are written, such as `out_dir` and `include_file`, do not
    /// work.
    ///
    /// ```no_run
    /// # fn run() -> Result<(), protoc_gen_rpc::BuildError> {
    /// protoc_gen_rpc::Build::new()
    ///     .messages(protoc_gen_rpc::Messages::Prost)
    ///     .prost_config(|config| {
    ///         config.message_attribute(".shop.Order", "#[derive(serde::Serialize)]");
    ///         config.bytes([".shop"]);
    ///     })
    ///     .compile(["proto/shop.proto"])?;
    /// # Ok(())
    /// # }
    /// ```
    #[cfg(feature = "prost")]
    #[must_use]
    pub fn prost_config(
        mut self,
        change: impl Fn(&mut prost_build::Config) + Send + Sync + 'static,
    ) -> Self {
        self.prost = Settings::new(change);
        self
    }

    /// Has `change` make settings of buffa-codegen, such as attributes or JSON. For
    /// [`Messages::Buffa`]; the last call counts.
    ///
    /// Extern paths are set by [`extern_path`](Self::extern_path), which the services need as well,
    /// and files are written one for each package.
    #[cfg(feature = "buffa")]
    #[must_use]
    pub fn buffa_config(
        mut self,
        change: impl Fn(&mut buffa_codegen::CodeGenConfig) + Send + Sync + 'static,
    ) -> Self {
        self.buffa = Settings::new(change);
        self
    }

    /// Generates the code for `protos` into the output folder of a build script, and tells cargo
    /// on stdout to run the script again when a `.proto` file changes.
    ///
    /// Compares the dependencies that the code needs with the `Cargo.toml` of the build script's package,
    /// or with the one above [`out_dir`](Self::out_dir).
    ///
    /// The `mod.rs` is written for `include!`, as shown at [`Build`]. To write code that is
    /// checked in, use `protoc-gen-rpc compile` or [`generate`](Self::generate).
    ///
    /// # Errors
    ///
    /// As [`generate`](Self::generate) and [`Tree::write`], when a dependency is missing or has a version
    /// with which the code does not compile, and when `OUT_DIR` is not set and no
    /// [`out_dir`](Self::out_dir) is given.
    pub fn compile(
        &self,
        protos: impl IntoIterator<Item = impl AsRef<Path>>,
    ) -> Result<(), BuildError> {
        let out_dir = self
            .out_dir
            .clone()
            .or_else(|| env::var_os("OUT_DIR").map(PathBuf::from))
            .ok_or_else(|| {
                BuildError::new(
                    "OUT_DIR is not set, as it is in a build script; call Build::out_dir",
                )
            })?;
        let files: Vec<PathBuf> = protos
            .into_iter()
            .map(|file| file.as_ref().to_owned())
            .collect();
        // Before anything can fail, for a failed script is run again by the same lines.
        println!("cargo::rerun-if-env-changed=PROTOC");
        for path in &files {
            // Where it is, for cargo takes a path that does not exist for a change at every build.
            let name = path.to_string_lossy();
            let found = (!path.exists()).then(|| source(&name, &self.includes));
            let path = found.flatten().unwrap_or_else(|| path.clone());
            println!("cargo::rerun-if-changed={}", path.display());
        }
        for path in &self.crate_mappings {
            println!("cargo::rerun-if-changed={}", path.display());
        }
        let (tree, sources) = self.run(&files)?;
        for path in sources {
            println!("cargo::rerun-if-changed={}", path.display());
        }
        for warning in tree.warnings() {
            println!("cargo::warning={warning}");
        }
        check_dependencies(&tree, self.out_dir.as_deref())?;
        tree.for_include().write(out_dir)?;
        Ok(())
    }

    /// Generates the code for `protos` and leaves it in memory. Equal input gives an equal tree,
    /// whatever the order of `protos`.
    ///
    /// The `mod.rs` is written for a folder of the sources, which `mod generated;` mounts.
    ///
    /// # Errors
    ///
    /// When protoc cannot be run or is of the wrong release, a `.proto` file has a fault (the error
    /// is then in protoc's words, with file and line), an option or a file cannot be served, or a
    /// file cannot be read.
    pub fn generate(
        &self,
        protos: impl IntoIterator<Item = impl AsRef<Path>>,
    ) -> Result<Tree, BuildError> {
        let files: Vec<PathBuf> = protos
            .into_iter()
            .map(|file| file.as_ref().to_owned())
            .collect();
        let (tree, _) = self.run(&files)?;
        Ok(tree)
    }

    /// The generated tree, and the `.proto` files on disk that it was generated from.
    fn run(&self, files: &[PathBuf]) -> Result<(Tree, Vec<PathBuf>), BuildError> {
        if files.is_empty() {
            return Err(BuildError::new("no .proto file is given"));
        }
        self.refuse_mappings_of_another_crate()?;
        let parameter = self.parameter()?;
        let options = Options::parse(&parameter)?;
        let protoc = Protoc::find(self.protoc.as_deref())?;
        if options.messages == Messages::Protobuf {
            protoc.require(
                messages::protobuf::RELEASE,
                "protobuf messages and the crate `protobuf` have to be of one release",
            )?;
        }
        let workspace = tempfile::tempdir().map_err(|error| {
            BuildError::new(format!("a temporary folder cannot be created: {error}"))
        })?;
        let inputs: Vec<Input> = files
            .iter()
            .map(|file| Input::find(file, &self.includes))
            .collect::<Result<_, _>>()?;
        let (set, mut warnings) = self.describe(&protoc, workspace.path(), &inputs)?;
        let descriptors = DescriptorSet::parse(&set, &inputs, &options)?;
        // First, because it says what is wrong before a message generator trips over it.
        let request = descriptors.request(&parameter);
        let services = plugin::files(&request, descriptors.described())?;
        names::check(&request, &options, |file| {
            inputs
                .iter()
                .any(|input| input.name.as_deref() == Some(file))
        })?;
        let mut output = messages::generate(&Job {
            protoc: &protoc,
            options: &options,
            descriptors: &descriptors,
            workspace: workspace.path(),
            #[cfg(feature = "prost")]
            prost: &self.prost,
            #[cfg(feature = "buffa")]
            buffa: &self.buffa,
        })?;
        output.files.extend(
            services
                .into_iter()
                .map(|service| (service.name, service.content)),
        );
        warnings.append(&mut output.warnings);
        let tree = Tree::new(output.files, warnings)?;
        Ok((tree, descriptors.sources(&self.includes)))
    }

    /// Google's generator maps whole files to crates, the others map packages and types to paths.
    fn refuse_mappings_of_another_crate(&self) -> Result<(), BuildError> {
        let name = self.messages.name();
        #[cfg(feature = "prost")]
        if self.prost.is_some() && self.messages != Messages::Prost {
            return Err(BuildError::new(format!(
                "Build::prost_config is of no use to {name} messages; call \
                 Build::messages(Messages::Prost)"
            )));
        }
        #[cfg(feature = "buffa")]
        if self.buffa.is_some() && self.messages != Messages::Buffa {
            return Err(BuildError::new(format!(
                "Build::buffa_config is of no use to {name} messages; call \
                 Build::messages(Messages::Buffa)"
            )));
        }
        match (self.messages, self.extern_paths.first()) {
            (Messages::Protobuf, Some((proto, _))) => Err(BuildError::new(format!(
                "the extern path for `{proto}` is of no use to {name} messages; name the crate of \
                 a .proto file in a crate mapping"
            ))),
            (Messages::Prost | Messages::Buffa, _) if !self.crate_mappings.is_empty() => {
                Err(BuildError::new(format!(
                    "a crate mapping is of no use to {name} messages; give extern paths"
                )))
            }
            _ => Ok(()),
        }
    }

    /// The setters in the words of the plugin.
    fn parameter(&self) -> Result<String, BuildError> {
        let mut options = vec![
            format!("messages={}", self.messages.name()),
            format!("default_stubs={}", self.default_stubs),
            format!("descriptors={}", self.descriptors),
        ];
        options.extend(self.only.map(|side| format!("only={}", side.name())));
        for path in &self.crate_mappings {
            let path = path
                .to_str()
                .filter(|path| !path.contains(','))
                .ok_or_else(|| {
                    BuildError::new(format!(
                        "the path of the crate mapping {} has a comma or is not UTF-8",
                        path.display()
                    ))
                })?;
            options.push(format!("crate_mapping={path}"));
        }
        for (proto, rust) in &self.extern_paths {
            options.push(format!("extern_path={proto}={rust}"));
        }
        Ok(options.join(","))
    }

    /// Has protoc parse the files and everything they import. Returns the serialized descriptor
    /// set, and what protoc warns of.
    fn describe(
        &self,
        protoc: &Protoc,
        workspace: &Path,
        inputs: &[Input],
    ) -> Result<(Vec<u8>, Vec<String>), BuildError> {
        let set = workspace.join("descriptors.pb");
        let mut descriptor_set_out = OsString::from("--descriptor_set_out=");
        descriptor_set_out.push(&set);
        let mut arguments = vec![
            descriptor_set_out,
            OsString::from("--include_imports"),
            OsString::from("--include_source_info"),
        ];
        for include in &self.includes {
            let mut path = OsString::from("--proto_path=");
            path.push(include);
            arguments.push(path);
        }
        arguments.extend(inputs.iter().map(|input| input.argument.clone()));
        let said = protoc.run(arguments)?;
        let bytes = fs::read(&set).map_err(|error| {
            BuildError::new(format!("{} cannot be read: {error}", set.display()))
        })?;
        Ok((bytes, said.warnings))
    }
}

/// Compares the dependencies of generated code with the manifest above `folder`, or with that of the
/// package whose build script this is.
fn check_dependencies(tree: &Tree, folder: Option<&Path>) -> Result<(), BuildError> {
    let package = env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from);
    let is_elsewhere = |folder: &&Path| {
        let output = env::var_os("OUT_DIR").map(PathBuf::from);
        !output.is_some_and(|output| folder.starts_with(output))
    };
    let Some(folder) = folder.filter(is_elsewhere).or(package.as_deref()) else {
        return Ok(());
    };
    let dependencies = match Dependencies::of(tree, folder) {
        Ok(dependencies) => dependencies,
        Err(error) => {
            println!("cargo::warning={error}");
            return Ok(());
        }
    };
    // Cargo runs the script again when a dependency is corrected.
    for path in dependencies.sources() {
        println!("cargo::rerun-if-changed={}", path.display());
    }
    let Some(manifest) = dependencies.manifest() else {
        return Ok(());
    };
    let manifest = manifest.display();
    let missing = dependencies.missing();
    if dependencies.are_wrong() {
        return Err(BuildError::new(format!(
            "generated code does not compile with the dependencies of {manifest}; change these \
             lines:\n\n[dependencies]\n{}\n",
            missing.join("\n")
        )));
    }
    for line in missing {
        println!("cargo::warning=generated code may need another line in {manifest}: {line}");
    }
    Ok(())
}

impl Default for Build {
    fn default() -> Self {
        Self::new()
    }
}

//! The constants of a file: the descriptor of each service and method, and of the file itself.

use crate::options::Messages;
use crate::printer::{MAX_WIDTH, Printer, SHORT_WIDTH};
use crate::schema::{File, Method, Service};

pub(crate) fn constants(out: &mut Printer, file: &File, messages: Messages) {
    for service in &file.services {
        out.line("");
        service_descriptor(out, service);
        for method in &service.methods {
            method_constant(out, method, messages.codec());
        }
    }
    out.line("");
    descriptor_set(out, &file.descriptor_set);
}

fn service_descriptor(out: &mut Printer, service: &Service) {
    let declared = format!("static {}:", service.constant);
    let head = format!("{declared} rpc::ServiceDescriptor =");
    let head = if out.fits(&head) {
        head
    } else {
        out.line(&declared);
        "    rpc::ServiceDescriptor =".to_owned()
    };
    let call = "rpc::ServiceDescriptor::new(";
    let name = format!("\"{}\"", service.full_name);
    let methods: Vec<String> = service
        .methods
        .iter()
        .map(|method| format!("{}.descriptor()", method.constant))
        .collect();
    let list = methods.join(", ");
    let arguments = format!("{name}, &[{list}], FILE_DESCRIPTOR_SET");
    if arguments.len() <= SHORT_WIDTH {
        let line = format!("{head} {call}{arguments});");
        if out.fits(&line) {
            out.line(&line);
        } else {
            out.line(&head);
            out.indented(|out| out.line(&format!("{call}{arguments});")));
        }
        return;
    }
    let body = |out: &mut Printer| {
        out.line(&format!("{name},"));
        let line = format!("&[{list}],");
        if out.fits(&line) && (methods.len() < 2 || list.len() <= SHORT_WIDTH) {
            out.line(&line);
        } else {
            out.block("&[", "],", |out| {
                for method in &service.methods {
                    method_descriptor(out, &method.constant);
                }
            });
        }
        out.line("FILE_DESCRIPTOR_SET,");
    };
    let line = format!("{head} {call}");
    if out.fits(&line) {
        out.block(&line, ");", body);
    } else {
        out.line(&head);
        out.indented(|out| out.block(call, ");", body));
    }
}

fn method_descriptor(out: &mut Printer, constant: &str) {
    let line = format!("{constant}.descriptor(),");
    if out.fits(&line) {
        out.line(&line);
    } else {
        out.line(constant);
        out.indented(|out| out.line(".descriptor(),"));
    }
}

fn method_constant(out: &mut Printer, method: &Method, codec: &str) {
    let Method {
        constant,
        request,
        response,
        ..
    } = method;
    let path = format!("\"{}\"", method.path);
    let value = Value {
        call: format!("rpc::Method::{}(", method.kind.name()),
        arguments: [&path, codec, codec],
        options: method_options(method),
    };
    let declared = format!("const {constant}:");
    let fits = out.fits_in(&format!("{declared} rpc::Method<"), MAX_WIDTH - 1);
    let (start, indent) = if fits {
        (format!("{declared} "), "")
    } else {
        out.line(&declared);
        ("    ".to_owned(), "    ")
    };
    let head = format!("{start}rpc::Method<{request}, {response}> =");
    // On a line of its own the type has one more column.
    if !out.fits_in(&head, MAX_WIDTH + usize::from(!fits)) {
        out.line(&format!("{start}rpc::Method<"));
        out.line(&format!("{indent}    {request},"));
        out.line(&format!("{indent}    {response},"));
        value.print_after(out, &format!("{indent}> = "));
        return;
    }
    let first_line = if value.is_short() {
        format!("{head} {};", value.flat_call())
    } else {
        format!("{head} {}", value.call)
    };
    let only_deprecated = value.options.len() == 1 && !method.is_idempotent();
    // Calls on the result take one more column.
    let width = MAX_WIDTH - usize::from(!value.options.is_empty());
    if out.fits_in(&first_line, width) && !(value.is_short() && only_deprecated) {
        value.print_after(out, &format!("{head} "));
    } else {
        out.line(&head);
        out.indented(|out| value.print_after(out, ""));
    }
}

fn method_options(method: &Method) -> Vec<String> {
    let mut options = Vec::new();
    if let Some(level) = method.idempotency {
        options.push(format!(".idempotency(rpc::Idempotency::{level})"));
    }
    if method.deprecated {
        options.push(".deprecated()".to_owned());
    }
    options
}

/// What a method's constant is: a call, and a chain of calls on its result.
struct Value<'a> {
    /// With the opening parenthesis.
    call: String,
    arguments: [&'a str; 3],
    options: Vec<String>,
}

impl Value<'_> {
    fn is_short(&self) -> bool {
        self.arguments.join(", ").len() <= SHORT_WIDTH
    }

    fn flat_call(&self) -> String {
        format!("{}{})", self.call, self.arguments.join(", "))
    }

    /// Prints the value after `head`, on the same line.
    fn print_after(&self, out: &mut Printer, head: &str) {
        if !self.is_short() {
            let end = if self.options.is_empty() { ");" } else { ")" };
            out.arguments(&format!("{head}{}", self.call), end, &self.arguments);
            self.print_options(out);
            return;
        }
        let call = format!("{head}{}", self.flat_call());
        let line = format!("{call}{};", self.options.concat());
        if self.options.len() < 2 && out.fits(&line) {
            out.line(&line);
        } else {
            out.line(&call);
            out.indented(|out| self.print_options(out));
        }
    }

    fn print_options(&self, out: &mut Printer) {
        let mut options = self.options.iter().peekable();
        while let Some(option) = options.next() {
            let end = if options.peek().is_some() { "" } else { ";" };
            out.line(&format!("{option}{end}"));
        }
    }
}

fn descriptor_set(out: &mut Printer, bytes: &[u8]) {
    if bytes.is_empty() {
        out.line("const FILE_DESCRIPTOR_SET: &[u8] = &[];");
        return;
    }
    out.line("const FILE_DESCRIPTOR_SET: &[u8] = b\"\\");
    out.indented(|out| {
        let mut line = String::new();
        for byte in bytes {
            match byte {
                b'\n' => line.push_str("\\n"),
                b'\\' => line.push_str("\\\\"),
                b'"' => line.push_str("\\\""),
                // A line that begins with a space would lose it.
                b' ' if line.is_empty() => line.push_str("\\x20"),
                0x20..=0x7e => line.push(char::from(*byte)),
                // Never `\0`, which could be read as octal before a digit.
                other => line.extend(['\\', 'x', hexadecimal(other >> 4), hexadecimal(other & 15)]),
            }
            if line.len() >= LITERAL_WIDTH {
                out.line(&format!("{line}\\"));
                line.clear();
            }
        }
        out.line(&format!("{line}\";"));
    });
}

fn hexadecimal(digit: u8) -> char {
    char::from_digit(u32::from(digit), 16).unwrap_or_default()
}

/// The longest escape and the backslash at the end fit into the columns that remain.
const LITERAL_WIDTH: usize = 92;

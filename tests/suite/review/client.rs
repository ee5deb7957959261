//! A desk that runs, and a client that says exactly what it is told to, as no browser would.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use crate::project_folder::project_of;

/// Answers of a small project: id, person, question, text.
pub(super) const ANSWERS: &str = "id;interview;frage;antwort\n\
    1;I1;bedarf;Die Hefter stapeln sich im Flur\n\
    2;I2;bedarf;Die Hefter stapeln sich im Flur\n\
    3;I3;bedarf;Im Flur stapeln sich die Hefter\n\
    4;I4;bedarf;Wir brauchen eine E-Akte\n\
    5;I5;bedarf;Das Geld fehlt. Der Plan fehlt.\n\
    6;I6;bedarf;<script>alert(1)</script> & \"Zeichen\"\n\
    7;I7;bedarf;Schnellere Leitungen zum Rathaus\n\
    8;I8;bedarf;k. A.\n";

/// Four categories, quickly learned.
pub(super) const CODEBOOK: &str = "[codebook]\nid = \"probe\"\ntitle = \"Probe\"\n\
    [[category]]\nid = \"akte\"\nquestions = [\"bedarf\"]\nlabel = \"E-Akte <b>\"\nterms = [\"E-Akte\"]\nanchors = [\"alles liegt im Keller\"]\n\
    [[category]]\nid = \"geld\"\nquestions = [\"bedarf\"]\nlabel = \"Geld\"\nterms = [\"Geld\"]\n\
    [[category]]\nid = \"plan\"\nquestions = [\"bedarf\"]\nlabel = \"Plan\"\nterms = [\"Plan\"]\n\
    [[category]]\nid = \"netz\"\nquestions = [\"bedarf\"]\nlabel = \"Netz\"\nterms = [\"WLAN\"]\n";

/// A project with these answers and four categories.
pub(super) fn project(folder: &Path) -> PathBuf {
    let source = "kind = \"answers\"\n[coding]\ncodebook = \"codebook.toml\"";
    let project = project_of(folder, source, "antworten.csv", ANSWERS.as_bytes());
    fs::write(project.join("codebook.toml"), CODEBOOK).expect("a codebook");
    project
}

/// What came back.
pub(super) struct Heard {
    pub(super) status: u16,
    pub(super) head: String,
    pub(super) body: String,
}

/// A running desk; it ends with the test.
pub(super) struct Running {
    pub(super) child: Child,
    /// `127.0.0.1:port`
    pub(super) host: String,
    pub(super) token: String,
    /// What it prints; kept so that printing does not fail.
    _out: BufReader<std::process::ChildStdout>,
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Lets a project's report be written in two formats, which takes no time.
pub(super) fn quick_formats(project: &Path) {
    let toml = project.join("befund.toml");
    let text = fs::read_to_string(&toml).expect("a project");
    let wish = "[report]\nformats = [\"csv\", \"html\"]\n";
    fs::write(&toml, format!("{text}\n{wish}")).expect("written");
}

impl Running {
    /// Opens a project on the desk and waits until it is read.
    pub(super) fn open(project: &Path, who: &str) -> Self {
        let running = Self::begin(project, who);
        for _ in 0..3000 {
            if running.get("review").body.contains("id=\"decide\"") {
                return running;
            }
            std::thread::sleep(Duration::from_millis(100));
        }
        panic!("the project was not read within five minutes");
    }

    /// Has the report written and waits until its page links to it.
    pub(super) fn write_report(&self) {
        self.post("report", "");
        let begun = Instant::now();
        while !self.get("report").body.contains("output/report.html") {
            assert!(
                begun.elapsed() < Duration::from_secs(120),
                "{}",
                self.get("report").body
            );
            std::thread::sleep(Duration::from_millis(200));
        }
    }

    /// Starts a desk and waits for nothing.
    pub(super) fn begin(project: &Path, who: &str) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_befund"))
            .args(["review", "--no-open", "--quiet", "--who", who])
            .arg(project)
            .arg("--out")
            .arg(project.with_file_name("reports"))
            .env("LC_ALL", "de_DE.UTF-8")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("the program starts");
        let mut out = BufReader::new(child.stdout.take().expect("an output"));
        let mut line = String::new();
        out.read_line(&mut line).expect("an address");
        let rest = line.trim().strip_prefix("http://").expect("an address");
        let mut parts = rest.split('/');
        let host = parts.next().expect("a host").to_owned();
        let token = parts.next().expect("a token").to_owned();
        Self {
            child,
            host,
            token,
            _out: out,
        }
    }

    /// Sends bytes and hears what comes back.
    pub(super) fn raw(&self, request: &str, body: &[u8]) -> Heard {
        let mut stream = TcpStream::connect(&self.host).expect("a connection");
        stream
            .set_read_timeout(Some(Duration::from_secs(60)))
            .expect("a limit");
        stream.write_all(request.as_bytes()).expect("sent");
        // Who refuses a large body closes early.
        let _ = stream.write_all(body);
        let mut bytes = Vec::new();
        let _ = stream.read_to_end(&mut bytes);
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let (head, body) = text.split_once("\r\n\r\n").unwrap_or((&text, ""));
        let status = head.split(' ').nth(1).and_then(|code| code.parse().ok());
        Heard {
            status: status.unwrap_or_default(),
            head: head.to_lowercase(),
            body: body.to_owned(),
        }
    }

    /// A request with headers of its own.
    pub(super) fn ask(
        &self,
        method: &str,
        path: &str,
        headers: &[(&str, &str)],
        body: &[u8],
    ) -> Heard {
        let lines: String = { headers.iter() }
            .map(|(name, value)| format!("{name}: {value}\r\n"))
            .collect();
        let request = format!(
            "{method} {path} HTTP/1.1\r\n{lines}Content-Length: {}\r\nConnection: close\r\n\r\n",
            body.len()
        );
        self.raw(&request, body)
    }

    /// A page as the desk's own browser asks for it.
    pub(super) fn get(&self, page: &str) -> Heard {
        let path = format!("/{}/{page}", self.token);
        self.ask("GET", &path, &[("Host", &self.host)], b"")
    }

    /// A page once all answers are coded with what was decided.
    pub(super) fn settled(&self, page: &str) -> String {
        for _ in 0..600 {
            let body = self.get(page).body;
            if !body.contains("class=\"settling\"") {
                return body;
            }
            std::thread::sleep(Duration::from_millis(100));
        }
        panic!("the answers were not coded anew within a minute");
    }

    /// A form as the desk's own page sends it.
    pub(super) fn post(&self, page: &str, form: &str) -> Heard {
        let path = format!("/{}/{page}", self.token);
        let origin = format!("http://{}", self.host);
        self.ask(
            "POST",
            &path,
            &[("Host", &self.host), ("Origin", &origin)],
            form.as_bytes(),
        )
    }

    /// Decides on the answer with these words.
    pub(super) fn decide(&self, text: &str, action: &str) -> Heard {
        let hash = befund::coding::text_hash(text);
        self.post("decide", &format!("q=bedarf&h={hash}&action={action}"))
    }
}

//! A PostgreSQL of its own for each test program: a fresh cluster in a temporary folder, reached by a socket, and a new database for each test.

use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use sqlx::{AssertSqlSafe, Connection, PgConnection};
use tokio::sync::OnceCell;

static CLUSTER: OnceCell<Option<Cluster>> = OnceCell::const_new();
static COUNT: AtomicU32 = AtomicU32::new(0);

struct Cluster {
    socket: PathBuf,
}

/// A new, migrated database of this program's own cluster; `None` where PostgreSQL is not installed.
pub async fn database() -> Option<String> {
    let cluster = CLUSTER.get_or_init(start).await.as_ref()?;
    let name = format!("test_{}", COUNT.fetch_add(1, Ordering::Relaxed));
    run(cluster, &format!("CREATE DATABASE {name} TEMPLATE migrated")).await;
    Some(url(cluster, &name))
}

/// Why [`database`] answers nothing.
#[must_use]
pub fn skipped() -> &'static str {
    "PostgreSQL's server programs (initdb, postgres) are not installed"
}

fn url(cluster: &Cluster, database: &str) -> String {
    format!("postgres://belay@localhost/{database}?host={}", cluster.socket.display())
}

async fn run(cluster: &Cluster, statement: &str) {
    let mut conn = PgConnection::connect(&url(cluster, "postgres")).await.expect("the cluster answers");
    sqlx::query(AssertSqlSafe(statement)).execute(&mut conn).await.expect("the statement runs");
    conn.close().await.expect("the connection closes");
}

#[expect(clippy::zombie_processes, reason = "the shell outlives this program on purpose: it ends the cluster")]
async fn start() -> Option<Cluster> {
    let programs = programs()?;
    let folder = tempfile::Builder::new().prefix("belay-postgres-").tempdir().expect("a temporary folder").keep();
    std::fs::set_permissions(&folder, std::fs::Permissions::from_mode(0o777)).expect("permissions");
    let data = folder.join("data");
    let initdb = as_user(&programs.join("initdb"))
        .args(["--username=belay", "--auth=trust", "--locale=C", "--encoding=UTF8", "--no-sync", "-D"])
        .arg(&data)
        .output()
        .expect("initdb starts");
    assert!(initdb.status.success(), "initdb: {}", String::from_utf8_lossy(&initdb.stderr));
    // The cluster ends with this program: the shell looks every second whether its parent is alive, then removes everything.
    let script = format!(
        "{server} -D {data} -k {folder} -c listen_addresses='' -c max_connections=300 -c shared_buffers=64MB >{folder}/log 2>&1 & \
         server=$!; while [ -d /proc/{parent} ]; do sleep 1; done; kill -INT $server; wait $server; rm -rf {data} {folder}/log",
        server = programs.join("postgres").display(),
        data = data.display(),
        folder = folder.display(),
        parent = std::process::id(),
    );
    as_user(Path::new("/bin/sh"))
        .args(["-c", &script])
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("the shell starts");
    let cluster = Cluster { socket: folder };
    for _ in 0..200 {
        if PgConnection::connect(&url(&cluster, "postgres")).await.is_ok() {
            run(&cluster, "CREATE DATABASE migrated").await;
            let db = store::Db::open(&url(&cluster, "migrated")).await.expect("the schema migrates");
            db.close().await;
            return Some(cluster);
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    panic!("PostgreSQL did not start; see {}/log", cluster.socket.display());
}

/// The folder of the server programs: Debian keeps them out of PATH.
fn programs() -> Option<PathBuf> {
    let debian = std::fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten().map(|version| version.path().join("bin"));
    let path = std::env::var_os("PATH").unwrap_or_default();
    let mut folders: Vec<PathBuf> = debian.chain(std::env::split_paths(&path)).collect();
    folders.retain(|folder| folder.join("initdb").exists() && folder.join("postgres").exists());
    folders.into_iter().next()
}

/// PostgreSQL refuses to run as root: then as the user that its package made.
fn as_user(program: &Path) -> Command {
    let root = std::fs::metadata("/proc/self").is_ok_and(|own| std::os::unix::fs::MetadataExt::uid(&own) == 0);
    if !root {
        return Command::new(program);
    }
    let mut command = Command::new("runuser");
    command.args(["-u", "postgres", "--"]).arg(program);
    command
}

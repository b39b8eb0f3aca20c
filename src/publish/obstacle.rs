//! What keeps the output folder from being exchanged for another: then its files are replaced one by one, and the
//! folder itself stays.

use std::fs;
use std::path::Path;

/// Why the output folder has to stay the folder that it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Obstacle {
    /// It's the working tree of a git repository: `.git`, a folder or a file, is in it.
    Repository,
    /// Something is mounted on it or below it, or it's mounted elsewhere too, where the new folder would not be seen.
    Mount,
    /// No folder can be made beside it.
    Parent,
    /// It has an owner, a group or bits of its mode that a new folder would not have.
    Owner,
    /// The system refused the exchange.
    System,
    /// Whoever builds asked for it.
    Asked,
}

impl Obstacle {
    /// What can be seen of the folder itself. Whether a folder can be made beside it, and what that one has, is seen
    /// when it's tried.
    pub(super) fn of(output: &Path) -> Option<Self> {
        if fs::symlink_metadata(output.join(".git")).is_ok() {
            return Some(Self::Repository);
        }
        (is_other_device(output) || mounts::concern(output)).then_some(Self::Mount)
    }

    /// The name by which messages choose their words.
    pub fn name(self) -> &'static str {
        match self {
            Self::Repository => "repository",
            Self::Mount => "mount",
            Self::Parent => "parent",
            Self::Owner => "owner",
            Self::System => "system",
            Self::Asked => "asked",
        }
    }
}

/// Whether a folder that was just made has another owner or group than the output, or the output has bits that no new
/// folder has (setuid, setgid, sticky).
pub(super) fn is_owned_otherwise(output: &Path, made: &Path) -> bool {
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt;
        let (Ok(output), Ok(made)) = (fs::metadata(output), fs::metadata(made)) else { return false };
        (output.uid(), output.gid()) != (made.uid(), made.gid()) || output.mode() & 0o7000 != made.mode() & 0o7000
    }
    #[cfg(not(unix))]
    {
        let _ = (output, made);
        false
    }
}

fn is_other_device(output: &Path) -> bool {
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt;
        let device = |path: &Path| fs::metadata(path).ok().map(|metadata| metadata.dev());
        output.exists() && output.parent().is_some_and(|parent| device(parent) != device(output))
    }
    #[cfg(not(unix))]
    {
        let _ = output;
        false
    }
}

/// The mounts that the system lists in `/proc/self/mountinfo` (proc_pid_mountinfo(5)); none where there's no such file.
mod mounts {
    use std::fs;
    use std::path::{Path, PathBuf};

    struct Mount {
        device: String,
        /// What of its file system is mounted.
        root: PathBuf,
        point: PathBuf,
    }

    pub(super) fn concern(output: &Path) -> bool {
        fs::read_to_string("/proc/self/mountinfo").is_ok_and(|listed| of(&listed, output))
    }

    /// Whether something is mounted on the output or below it, or a mount elsewhere shows the output or something in
    /// it.
    fn of(listed: &str, output: &Path) -> bool {
        let mounts: Vec<Mount> = listed.lines().filter_map(read).collect();
        if mounts.iter().any(|mount| mount.point.starts_with(output)) {
            return true;
        }
        // The mount that the output stands in: the nearest above it, and of several on one point the last.
        let holders = mounts.iter().filter(|mount| output.starts_with(&mount.point));
        let Some(holder) = holders.max_by_key(|mount| mount.point.components().count()) else { return false };
        let Ok(inner) = output.strip_prefix(&holder.point) else { return false };
        let inner = holder.root.join(inner);
        mounts.iter().any(|mount| mount.device == holder.device && mount.root.starts_with(&inner))
    }

    fn read(line: &str) -> Option<Mount> {
        let mut fields = line.split(' ').skip(2);
        let device = fields.next()?.to_owned();
        Some(Mount { device, root: unescaped(fields.next()?), point: unescaped(fields.next()?) })
    }

    /// Blanks and backslashes are written as three octal digits.
    fn unescaped(field: &str) -> PathBuf {
        let written = [("\\040", " "), ("\\011", "\t"), ("\\012", "\n"), ("\\134", "\\")];
        written.into_iter().fold(field.to_owned(), |field, (code, char)| field.replace(code, char)).into()
    }

    #[test]
    fn what_is_mounted_on_the_output_below_it_or_elsewhere_is_seen() {
        let listed = "22 1 8:1 / / rw - ext4 /dev/a rw\n\
            30 22 8:2 / /home rw - ext4 /dev/b rw\n\
            31 22 8:2 /nadia/site\\040web/public /srv/www rw - ext4 /dev/b rw\n\
            32 30 0:5 / /home/samir/site/public/media rw - tmpfs tmpfs rw\n\
            33 30 0:6 / /home/leila/public rw - tmpfs tmpfs rw\n";
        for output in ["/home/nadia/site web/public", "/home/samir/site/public", "/home/leila/public"] {
            assert!(of(listed, Path::new(output)), "{output}");
        }
        for output in [
            "/home/nadia/site web/public-2",
            "/home/nadia/site web/public/fr",
            "/home/samir/public",
            "/nadia/site web/public",
        ] {
            assert!(!of(listed, Path::new(output)), "{output}");
        }
    }
}

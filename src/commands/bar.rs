//! A bar for long work, drawn from beside it.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::{Builder, JoinHandle};
use std::time::Duration;

use indicatif::{ProgressBar, ProgressStyle};

use crate::progress::Progress;

/// Draws how far the work is until it is dropped. Where standard error is no terminal, it draws nothing.
pub(super) struct Bar {
    done: Arc<AtomicBool>,
    painter: Option<JoinHandle<()>>,
}

impl Bar {
    /// Watches a work.
    pub(super) fn watch(progress: &Progress) -> Self {
        const EVERY: Duration = Duration::from_millis(80);
        let (done, progress) = (Arc::new(AtomicBool::new(false)), progress.clone());
        let until = Arc::clone(&done);
        let paint = move || {
            let bar = ProgressBar::new(0);
            if let Ok(style) = ProgressStyle::with_template("{msg:20} [{bar:40}] {pos}/{len}") {
                bar.set_style(style);
            }
            while !until.load(Ordering::Relaxed) {
                let reached = progress.reached();
                bar.set_message(reached.stage);
                bar.set_length(reached.total as u64);
                bar.set_position(reached.done as u64);
                std::thread::park_timeout(EVERY);
            }
            bar.finish_and_clear();
        };
        Self { done, painter: Builder::new().name("progress".to_owned()).spawn(paint).ok() }
    }
}

impl Drop for Bar {
    fn drop(&mut self) {
        self.done.store(true, Ordering::Relaxed);
        if let Some(painter) = self.painter.take() {
            painter.thread().unpark();
            // A painter that panicked has nothing more to say.
            drop(painter.join());
        }
    }
}

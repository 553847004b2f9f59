//! What happens on the screen outside of the page: other windows, keys, files from a file manager.

use std::path::Path;
use std::thread::sleep;
use std::time::{Duration, Instant};

use x11rb::connection::Connection;
use x11rb::protocol::Event;
use x11rb::protocol::xproto::{
    Atom, AtomEnum, ClientMessageEvent, ConnectionExt as _, CreateWindowAux, EventMask, InputFocus,
    KEY_PRESS_EVENT, KEY_RELEASE_EVENT, MapState, PropMode, SELECTION_NOTIFY_EVENT,
    SelectionNotifyEvent, SelectionRequestEvent, Window, WindowClass,
};
use x11rb::protocol::xtest::ConnectionExt as _;
use x11rb::rust_connection::RustConnection;
use x11rb::wrapper::ConnectionExt as _;
use x11rb::{COPY_DEPTH_FROM_PARENT, CURRENT_TIME};

use super::Trouble;

/// How long a person would wait.
const PATIENCE: Duration = Duration::from_secs(30);
const PAUSE: Duration = Duration::from_millis(50);

/// The version of XDND that all toolkits speak.
const XDND_VERSION: u32 = 5;

/// The key's X11 name.
pub(super) const ENTER: u32 = 0xff0d;

x11rb::atom_manager! {
    /// Names that both sides of the screen know.
    Names: NamesCookie {
        WM_DELETE_WINDOW,
        WM_PROTOCOLS,
        XdndActionCopy,
        XdndAware,
        XdndDrop,
        XdndEnter,
        XdndFinished,
        XdndPosition,
        XdndSelection,
        XdndStatus,
        UriList: b"text/uri-list",
    }
}

/// The screen as a window manager, a keyboard and a file manager see it.
pub(super) struct Screen {
    connection: RustConnection,
    root: Window,
    names: Names,
}

impl Screen {
    /// Connects to the screen of that name.
    pub(super) fn open(display: &str) -> Result<Self, Trouble> {
        let (connection, number) = x11rb::connect(Some(display))?;
        let root = connection.setup().roots[number].root;
        let names = Names::new(&connection)?.reply()?;
        Ok(Self { connection, root, names })
    }

    /// Waits for the window whose id and title `fit`.
    pub(super) fn window(&self, fit: impl Fn(Window, &str) -> bool) -> Result<Window, Trouble> {
        self.wait("no such window opens", || {
            Ok(self.windows()?.into_iter().find(|(id, title)| fit(*id, title)).map(|(id, _)| id))
        })
    }

    /// All windows one can see, with their titles.
    pub(super) fn windows(&self) -> Result<Vec<(Window, String)>, Trouble> {
        let mut seen = Vec::new();
        for id in self.connection.query_tree(self.root)?.reply()?.children {
            // A window may close between two questions about it.
            let Ok(shown) = self.connection.get_window_attributes(id)?.reply() else { continue };
            let Ok(title) = self.property(id, AtomEnum::WM_NAME.into()) else { continue };
            if shown.map_state == MapState::VIEWABLE && !title.is_empty() {
                seen.push((id, String::from_utf8_lossy(&title).into_owned()));
            }
        }
        Ok(seen)
    }

    /// The window that has the keyboard.
    pub(super) fn focus(&self) -> Result<Window, Trouble> {
        Ok(self.connection.get_input_focus()?.reply()?.focus)
    }

    /// Gives the keyboard to `window`, as a window manager would.
    pub(super) fn set_focus(&self, window: Window) -> Result<(), Trouble> {
        self.connection.set_input_focus(InputFocus::POINTER_ROOT, window, CURRENT_TIME)?.check()?;
        Ok(())
    }

    /// Asks a window to close, as a window manager does when its cross is clicked.
    pub(super) fn ask_to_close(&self, window: Window) -> Result<(), Trouble> {
        self.tell(window, self.names.WM_PROTOCOLS, [self.names.WM_DELETE_WINDOW, 0, 0, 0, 0])
    }

    /// Presses one key.
    pub(super) fn press(&self, key: u32) -> Result<(), Trouble> {
        let code = self.code_of(key)?;
        for kind in [KEY_PRESS_EVENT, KEY_RELEASE_EVENT] {
            self.connection.xtest_fake_input(kind, code, CURRENT_TIME, self.root, 0, 0, 0)?;
        }
        self.connection.sync()?;
        Ok(())
    }

    /// Drags files over the middle of a window and drops them, as a file manager does (XDND).
    pub(super) fn drop_files(&self, target: Window, files: &[&Path]) -> Result<(), Trouble> {
        if self.property(target, self.names.XdndAware)?.is_empty() {
            return Err("the window takes nothing that is dragged".into());
        }
        let source = self.hidden_window()?;
        let selection = self.names.XdndSelection;
        self.connection.set_selection_owner(source, selection, CURRENT_TIME)?.check()?;
        let list: String =
            files.iter().map(|file| format!("file://{}\r\n", file.display())).collect();
        self.tell(
            target,
            self.names.XdndEnter,
            [source, XDND_VERSION << 24, self.names.UriList, 0, 0],
        )?;
        let place = self.middle(target)?;
        self.wait("the window does not take the files", || {
            let over = [source, 0, place, CURRENT_TIME, self.names.XdndActionCopy];
            self.tell(target, self.names.XdndPosition, over)?;
            let answers = self.answer(&list)?;
            let takes = |one: &&ClientMessageEvent| {
                one.type_ == self.names.XdndStatus && one.data.as_data32()[1] & 1 == 1
            };
            Ok(answers.iter().find(takes).map(drop))
        })?;
        self.tell(target, self.names.XdndDrop, [source, 0, CURRENT_TIME, 0, 0])?;
        self.wait("the window does not say that it has the files", || {
            let answers = self.answer(&list)?;
            Ok(answers.iter().find(|one| one.type_ == self.names.XdndFinished).map(drop))
        })?;
        self.connection.destroy_window(source)?.check()?;
        Ok(())
    }

    /// Hands out `list` to whoever asked for it, and returns what else was said.
    fn answer(&self, list: &str) -> Result<Vec<ClientMessageEvent>, Trouble> {
        let mut said = Vec::new();
        while let Some(event) = self.connection.poll_for_event()? {
            match event {
                Event::SelectionRequest(request) => self.hand_out(&request, list)?,
                Event::ClientMessage(message) => said.push(message),
                _ => {}
            }
        }
        Ok(said)
    }

    fn hand_out(&self, request: &SelectionRequestEvent, list: &str) -> Result<(), Trouble> {
        let known = request.target == self.names.UriList;
        if known {
            self.connection
                .change_property8(
                    PropMode::REPLACE,
                    request.requestor,
                    request.property,
                    request.target,
                    list.as_bytes(),
                )?
                .check()?;
        }
        let answer = SelectionNotifyEvent {
            response_type: SELECTION_NOTIFY_EVENT,
            sequence: 0,
            time: request.time,
            requestor: request.requestor,
            selection: request.selection,
            target: request.target,
            property: if known { request.property } else { x11rb::NONE },
        };
        self.connection
            .send_event(false, request.requestor, EventMask::NO_EVENT, answer)?
            .check()?;
        Ok(())
    }

    fn tell(&self, window: Window, what: Atom, data: [u32; 5]) -> Result<(), Trouble> {
        let message = ClientMessageEvent::new(32, window, what, data);
        self.connection.send_event(false, window, EventMask::NO_EVENT, message)?.check()?;
        Ok(())
    }

    fn hidden_window(&self) -> Result<Window, Trouble> {
        let id = self.connection.generate_id()?;
        let class = WindowClass::INPUT_OUTPUT;
        let depth = COPY_DEPTH_FROM_PARENT;
        let aux = CreateWindowAux::new();
        self.connection
            .create_window(depth, id, self.root, -10, -10, 1, 1, 0, class, 0, &aux)?
            .check()?;
        Ok(id)
    }

    /// The middle of a window on the screen, packed as XDND wants it.
    fn middle(&self, window: Window) -> Result<u32, Trouble> {
        let size = self.connection.get_geometry(window)?.reply()?;
        let corner = self.connection.translate_coordinates(window, self.root, 0, 0)?.reply()?;
        let x = u32::try_from(corner.dst_x)? + u32::from(size.width / 2);
        let y = u32::try_from(corner.dst_y)? + u32::from(size.height / 2);
        Ok(x << 16 | y)
    }

    fn property(&self, window: Window, name: Atom) -> Result<Vec<u8>, Trouble> {
        let any = AtomEnum::ANY;
        let reply = self.connection.get_property(false, window, name, any, 0, 1024)?.reply()?;
        Ok(reply.value)
    }

    fn code_of(&self, key: u32) -> Result<u8, Trouble> {
        let setup = self.connection.setup();
        let (first, last) = (setup.min_keycode, setup.max_keycode);
        let map = self.connection.get_keyboard_mapping(first, last - first + 1)?.reply()?;
        let rows = map.keysyms.chunks(map.keysyms_per_keycode.into());
        let code = (first..=last).zip(rows).find(|(_, row)| row.first() == Some(&key));
        Ok(code.ok_or_else(|| format!("the keyboard has no key {key:#x}"))?.0)
    }

    fn wait<T>(
        &self,
        complaint: &str,
        mut look: impl FnMut() -> Result<Option<T>, Trouble>,
    ) -> Result<T, Trouble> {
        let start = Instant::now();
        loop {
            if let Some(found) = look()? {
                return Ok(found);
            }
            if start.elapsed() > PATIENCE {
                return Err(complaint.into());
            }
            sleep(PAUSE);
        }
    }
}

/** Action ids of the buttons that are about what a room follows. */
export const CONFIRM_ACTION = 'link.confirm';
export const CONFIGURE_ACTION = 'link.configure';
export const UNLINK_ACTION = 'link.unlink';

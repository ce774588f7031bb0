const PREFIX = 'sandbox.';
const forThisVisit = new Map();

/** What the browser remembers between visits: language, theme, open chats, phone numbers. */
export const preferences = {
  read(name, otherwise) {
    const stored = fromBrowser(name) ?? forThisVisit.get(name);
    if (stored === undefined) return otherwise;
    try {
      return JSON.parse(stored);
    } catch {
      return otherwise; // written by hand or by an older page: the default is as good
    }
  },

  write(name, value) {
    const stored = JSON.stringify(value);
    forThisVisit.set(name, stored);
    try {
      localStorage.setItem(PREFIX + name, stored);
    } catch {
      // A browser may refuse storage (private window, full quota): the choice then lasts for this visit.
    }
  },
};

function fromBrowser(name) {
  try {
    return localStorage.getItem(PREFIX + name) ?? undefined;
  } catch {
    return undefined; // storage switched off in the browser
  }
}

import { h } from 'preact';

const SHAPES = {
  inquiries: ['M4 5h16v11H9l-5 4z', 'M8 9h8M8 12h5'],
  cards: ['M3 5h8v6H3zM13 5h8v6h-8zM3 13h8v6H3zM13 13h8v6h-8z'],
  report: ['M4 20h16M7 20v-7M12 20V5M17 20v-10'],
  conversations: ['M3 5h12v8H8l-5 4z', 'M18 9h3v11l-4-3h-7v-2'],
  contacts: ['M5 3h14v18H5z', 'M12 11a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5zM8 17a4 4 0 0 1 8 0', 'M2.500 8H5M2.500 16H5'],
  journal: ['M6 3h12v18H6z', 'M9 8h6M9 12h6M9 16h3'],
  simulator: ['M8 2.5h8a1.5 1.5 0 0 1 1.5 1.500v16a1.5 1.5 0 0 1-1.5 1.500H8A1.5 1.5 0 0 1 6.5 20V4A1.5 1.5 0 0 1 8 2.500z', 'M11 18.500h2'],
  integrations: ['M9 3v5M15 3v5M6 8h12v3a6 6 0 0 1-12 0zM12 17v4'],
  users: ['M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.5 20a7.5 7.5 0 0 1 15 0'],
  tokens: ['M14.5 9.500a4.5 4.5 0 1 1-4.5-4.5 4.5 4.5 0 0 1 4.5 4.500zM13 13l7 7M17 17l2-2'],
  tenants: ['M4 21V8l8-5 8 5v13zM9 21v-6h6v6M9 10h.01M15 10h.01'],
  dark: ['M20 14.500A8.5 8.5 0 0 1 9.5 4 8.5 8.5 0 1 0 20 14.500z'],
  light: ['M12 16a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM12 2v2M12 20v2M2 12h2M20 12h2M5 5l1.4 1.400M17.6 17.6 19 19M5 19l1.4-1.400M17.6 6.4 19 5'],
  menu: ['M4 7h16M4 12h16M4 17h16'],
  close: ['M6 6l12 12M18 6 6 18'],
  search: ['M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13zM15.5 15.5 20 20'],
  back: ['M15 5l-7 7 7 7'],
  more: ['M6 9l6 6 6-6'],
  send: ['M4 12 20 4l-5 16-3.5-6.500z'],
  clip: ['M8 12l6-6a3 3 0 0 1 4.5 4.500l-8 8a5 5 0 0 1-7-7l7.5-7.5'],
};

/** A drawing beside words that say the same; screen readers skip it. */
export function Icon({ name }) {
  return h('svg', { class: 'icon', viewBox: '0 0 24 24', 'aria-hidden': 'true', focusable: 'false' },
    SHAPES[name].map((d) => h('path', { key: d, d })));
}

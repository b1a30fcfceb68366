/** One line set: 24 units, 1.75 px stroke. Always with a word beside it, hence hidden from readers. */
const paths = {
  check: 'M20 12a8 8 0 1 1-3.2-6.4M9 11.5l2.5 2.5L20 6',
  warning: 'M12 4 2.8 19.5h18.4L12 4ZM12 10v4.5M12 17v.2',
  error: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM9 9l6 6M15 9l-6 6',
  info: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM12 11v5.5M12 7.5v.2',
  folder: 'M3 18.5V6a1 1 0 0 1 1-1h5l2 2.5h8a1 1 0 0 1 1 1V10M3 18.5 5.5 11a1 1 0 0 1 1-.7H21a1 1 0 0 1 1 1.3l-2 6.9a1 1 0 0 1-1 .7H4a1 1 0 0 1-1-.7Z',
  file: 'M6 3h8l5 5v13H6V3ZM14 3v5h5M9 13h6M9 17h6',
  close: 'M6 6l12 12M18 6 6 18',
  previous: 'M14.5 6 8.5 12l6 6',
  next: 'M9.5 6l6 6-6 6',
  lock: 'M6 11h12v9H6v-9ZM8.5 11V8a3.5 3.5 0 0 1 7 0v3',
  pin: 'M12 21s7-6.2 7-11.5A7 7 0 0 0 5 9.5C5 14.8 12 21 12 21ZM12 12a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Z',
} as const

export type IconName = keyof typeof paths

export const Icon = ({ name, size = 18 }: { name: IconName; size?: number }) => (
  <svg className={`icon ${name}`} width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
    <path d={paths[name]} />
  </svg>
)

/** A route over three nodes. */
export const Logo = ({ size = 28 }: { size?: number }) => (
  <svg className="logo" width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
    <path d="M5 24.5 13.5 8.5a2.8 2.8 0 0 1 5 0L27 24.5" />
    <circle cx="5" cy="25" r="3.2" />
    <circle cx="27" cy="25" r="3.2" />
    <circle cx="16" cy="8" r="3.2" className="full" />
  </svg>
)

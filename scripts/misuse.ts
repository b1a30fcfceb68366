/** Wrong use or an unreadable file: exit 2, said on stderr. */
export class Misuse extends Error {}

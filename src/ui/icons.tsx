import {
  ArchiveRestore, ArrowDown, ArrowRight, ArrowUp, Ban, Building2, Cable, Calendar, ChartLine, Check, ChevronDown, ChevronLeft, ChevronRight, ChevronUp, Circle,
  CircleCheck, CircleQuestionMark, CircleX, Columns3, Copy, Crosshair, Download, Ellipsis, Eye, EyeOff, FilePlus, FileText, Flag, Focus,
  FolderOpen, Funnel, Globe, HardDrive, History, Image, Info, Keyboard, Landmark, Languages, Layers, Link, List, Lock, type LucideIcon,
  Map as MapSheet, MapPin, Maximize, Menu, Minus, MousePointer2, Move, PanelBottom, PanelLeft, Pencil, Pentagon, Plus, Redo2, RefreshCw,
  RotateCcw, Route, Spline, VectorSquare, Scissors, Link2, Magnet, Combine, Slice, ChevronsLeftRight, CopyPlus, ListOrdered, ClipboardPaste, PaintRoller, Repeat, Unlock, Waypoints, LocateFixed, PlugZap, RadioTower, Scale, Share2, Shuffle, SlidersHorizontal, Unlink, FileDiff, Printer, Ruler, Save, Search, ShieldCheck, Signpost, SquareDashed, Table2, Trash2, TriangleAlert, Undo2, Upload, User, X,
} from 'lucide-react'

/** One line set under our own words, so that a picture can change in one place. */
const icons = {
  check: CircleCheck, warning: TriangleAlert, error: CircleX, info: Info, help: CircleQuestionMark, tick: Check, circle: Circle,
  folder: FolderOpen, file: FileText, newFile: FilePlus, close: X, previous: ChevronLeft, up: ChevronUp, down: ChevronDown, left: ChevronLeft,
  right: ChevronRight, arrowUp: ArrowUp, arrowDown: ArrowDown, arrowRight: ArrowRight, lock: Lock, pin: MapPin, map: MapSheet, layers: Layers,
  filter: Funnel, search: Search, undo: Undo2, redo: Redo2, select: MousePointer2, box: SquareDashed, ruler: Ruler, area: Pentagon, eye: Eye,
  eyeOff: EyeOff, more: Ellipsis, import: Upload, export: Download, download: Download, table: Table2, history: History, plus: Plus, minus: Minus,
  trash: Trash2, link: Link, globe: Globe, drive: HardDrive, columns: Columns3, crosshair: Crosshair, copy: Copy, user: User, edit: Pencil,
  save: Save, refresh: RefreshCw, restore: ArchiveRestore, reset: RotateCcw, move: Move, fit: Maximize, zoomTo: Focus, keyboard: Keyboard,
  language: Languages, calendar: Calendar, drawer: PanelBottom, panel: PanelLeft, menu: Menu, route: Route, street: Signpost, flag: Flag,
  waive: ShieldCheck, list: List, image: Image, unit: Landmark, building: Building2, none: Ban,
  line: Spline, polygon: VectorSquare, reshape: Waypoints, split: Scissors, join: Link2, cut: Slice, merge: Combine, offset: ChevronsLeftRight, duplicate: CopyPlus,
  number: ListOrdered, paste: ClipboardPaste, copyFrom: PaintRoller, repeat: Repeat, snap: Magnet, coordinates: LocateFixed, unlock: Unlock, changes: FileDiff, print: Printer, unlink: Unlink, assign: PlugZap,
  coverage: RadioTower, assumptions: SlidersHorizontal, chart: ChartLine, compare: Scale, whatIf: Shuffle, sharing: Share2, cables: Cable,
} as const satisfies Record<string, LucideIcon>

export type IconName = keyof typeof icons

/** Always with a word beside it or a tooltip, hence hidden from readers. */
export const Icon = ({ name, size = 18 }: { name: IconName; size?: number }) => {
  const Drawing = icons[name]
  return <Drawing className={`icon of-${name}`} size={size} strokeWidth={1.75} absoluteStrokeWidth aria-hidden="true" />
}

/** A route over three nodes. */
export const Logo = ({ size = 28 }: { size?: number }) => (
  <svg className="logo" width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
    <path d="M5 24.5 13.5 8.5a2.8 2.8 0 0 1 5 0L27 24.5" />
    <circle cx="5" cy="25" r="3.2" />
    <circle cx="27" cy="25" r="3.2" />
    <circle cx="16" cy="8" r="3.2" className="full" />
  </svg>
)

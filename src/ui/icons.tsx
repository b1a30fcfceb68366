import {
  Archive, ArchiveRestore, ArrowDown, ArrowRight, ArrowUp, ArrowUpDown, Ban, BookOpen, Building2, Calendar, Check, ChevronDown, ChevronLeft,
  ChevronRight, ChevronUp, Circle, CircleCheck, CircleDashed, CircleQuestionMark, CircleX, Clock, CloudOff, Columns3, Command, Compass,
  Copy, CornerDownLeft, Crosshair, Database, Download, Ellipsis, EllipsisVertical, ExternalLink, Eye, EyeOff, FilePlus, FileText, Flag,
  Focus, FolderOpen, Funnel, Globe, GripHorizontal, GripVertical, HardDrive, History, Home, Image, Info, Keyboard, Landmark, Languages,
  Layers, Lightbulb, Link, List, LocateFixed, Lock, LockOpen, type LucideIcon, Map as MapSheet, MapPin, Maximize, Menu, Minimize, Minus,
  MousePointer2, Move, PanelBottom, PanelLeft, PanelRight, Pencil, Pentagon, Plus, Printer, Redo2, RefreshCw, RotateCcw, Route, Ruler, Save,
  Search, Settings, Share2, ShieldCheck, Signpost, SlidersHorizontal, SquareDashed, Star, Table2, Trash2, TriangleAlert, Undo2, Upload,
  User, X,
} from 'lucide-react'

/** One line set under our own words, so that a picture can change in one place. */
const icons = {
  check: CircleCheck, warning: TriangleAlert, error: CircleX, info: Info, help: CircleQuestionMark, tick: Check, dashed: CircleDashed, circle: Circle,
  folder: FolderOpen, file: FileText, newFile: FilePlus, close: X, previous: ChevronLeft, next: ChevronRight, up: ChevronUp, down: ChevronDown,
  left: ChevronLeft, right: ChevronRight, arrowUp: ArrowUp, arrowDown: ArrowDown, arrowRight: ArrowRight, sort: ArrowUpDown, enter: CornerDownLeft,
  lock: Lock, unlock: LockOpen, pin: MapPin, map: MapSheet, layers: Layers, filter: Funnel, search: Search, undo: Undo2, redo: Redo2,
  select: MousePointer2, box: SquareDashed, ruler: Ruler, area: Pentagon, eye: Eye, eyeOff: EyeOff, more: Ellipsis, moreDown: EllipsisVertical,
  import: Upload, export: Download, upload: Upload, download: Download, print: Printer, table: Table2, history: History, plus: Plus, minus: Minus,
  trash: Trash2, link: Link, globe: Globe, drive: HardDrive, columns: Columns3, crosshair: Crosshair, copy: Copy, user: User, clock: Clock,
  edit: Pencil, save: Save, refresh: RefreshCw, restore: ArchiveRestore, archive: Archive, reset: RotateCcw, move: Move, expand: Maximize,
  shrink: Minimize, fit: Maximize, zoomTo: Focus, locate: LocateFixed, home: Home, keyboard: Keyboard, command: Command, language: Languages,
  calendar: Calendar,
  drawer: PanelBottom, panel: PanelLeft, panelRight: PanelRight, menu: Menu, share: Share2, route: Route, street: Signpost, flag: Flag,
  star: Star, waive: ShieldCheck, settings: Settings, sliders: SlidersHorizontal, external: ExternalLink, list: List, grip: GripVertical,
  gripAcross: GripHorizontal, compass: Compass, image: Image, bulb: Lightbulb, book: BookOpen, offline: CloudOff, data: Database, unit: Landmark,
  building: Building2, none: Ban,
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

/** The icons in use, by named import alone, so that no other reaches a bundle. */
export {
  Bookmark,
  ChevronDown,
  ChevronLeft,
  Download,
  Pencil,
  Search,
  Settings,
  TriangleAlert,
  Upload,
  X,
} from 'lucide';

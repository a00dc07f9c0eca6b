/** The icons in use, by named import alone, so that no other reaches a bundle. */
export {
  Bookmark,
  Check,
  ChevronDown,
  ChevronLeft,
  ChevronRight,
  Download,
  Search,
  TriangleAlert,
  Upload,
  X,
} from 'lucide';

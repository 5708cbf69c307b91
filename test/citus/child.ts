import { story } from './story.ts';

// The story in a process of its own (on-coordinator.ts): a server knows one database, and leaves with its process.
process.send?.(await story(), () => process.exit(0));

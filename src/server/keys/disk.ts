import { open } from 'node:fs/promises';

/** A file of the vault, as its disk has it. */
export interface VaultFile {
  /** As many bytes as are there. */
  read(at: number, bytes: number): Promise<Buffer>;
  write(at: number, bytes: Uint8Array): Promise<void>;
  /** What was written outlives the machine's going down. */
  sync(): Promise<void>;
  size(): Promise<number>;
  close(): Promise<void>;
}

export type OpenFile = (place: string, flags: 'r' | 'r+' | 'wx+') => Promise<VaultFile>;

export const openFile: OpenFile = async (place, flags) => {
  const handle = await open(place, flags, 0o600);
  return {
    read: async (at, bytes) => {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(bytes), 0, bytes, at);
      return buffer.subarray(0, bytesRead);
    },
    write: async (at, bytes) => {
      for (let done = 0; done < bytes.length; )
        done += (await handle.write(bytes, done, bytes.length - done, at + done)).bytesWritten;
    },
    sync: () => handle.datasync(),
    size: async () => (await handle.stat()).size,
    close: () => handle.close(),
  };
};

import { useState } from 'react';
import { AttendanceDialog } from './attendance-dialog.tsx';
import { SelfDoor } from './self-door.tsx';
import { StartSelfDoor } from './self-door-exit.tsx';

/** A lesson that people mark themselves in, and the number that staff leave that with. */
interface Locked {
  readonly lessonId: string;
  readonly exit: string;
}

/** 출석: staff's register, or a door (셀프 출석) that shows nobody's name until they say who they are. */
export function AttendanceDoor({ onClose }: { readonly onClose: () => void }) {
  const [startsId, setStartsId] = useState<string>();
  const [locked, setLocked] = useState<Locked>();
  if (locked !== undefined) return <SelfDoor {...locked} onLeave={() => setLocked(undefined)} />;
  return (
    <>
      <AttendanceDialog onClose={onClose} onLock={setStartsId} />
      {startsId === undefined ? null : (
        <StartSelfDoor
          onClose={() => setStartsId(undefined)}
          onStart={exit => {
            setStartsId(undefined);
            setLocked({ lessonId: startsId, exit });
          }}
        />
      )}
    </>
  );
}

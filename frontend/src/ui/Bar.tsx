import classes from './Bar.module.css';

/** How far, of 1. Only repeats what words beside it say; its place, `--bar-height` and `--bar-color` are its surroundings' matter. */
export function Bar({ share }: { share: number | null | undefined }) {
  return (
    <span className={classes.track} aria-hidden>
      <span className={classes.bar} style={{ transform: `scaleX(${Math.max(0, Math.min(1, share ?? 0))})` }} />
    </span>
  );
}

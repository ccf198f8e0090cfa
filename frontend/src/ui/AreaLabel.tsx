import { m } from '../paraglide/messages';
import { Badge } from './Badge';

type AreaLabelProps = {
  area: { name: string; label?: string; sample?: boolean };
  /** Told apart from its namesakes; else only the name, with the full label on hover. */
  full?: boolean;
};

/** The name of an administrative unit; says when the unit was invented for a demonstration. */
export function AreaLabel({ area, full }: AreaLabelProps) {
  return (
    <span title={area.label}>
      {full ? (area.label ?? area.name) : area.name}
      {area.sample && (
        <>
          {' '}
          <Badge>{m.area_sample()}</Badge>
        </>
      )}
    </span>
  );
}

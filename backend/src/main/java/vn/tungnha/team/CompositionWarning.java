package vn.tungnha.team;

import org.springframework.context.MessageSourceResolvable;

/**
 * Where a team departs from its rule.
 *
 * @param said becomes {@code message} in the asker's language
 */
record CompositionWarning(CompositionWarningCode code, MessageSourceResolvable said) {
  static CompositionWarning of(CompositionWarningCode code, Object... args) {
    return new CompositionWarning(code, Said.of("team.warning." + code, args));
  }
}

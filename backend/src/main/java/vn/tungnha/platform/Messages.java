package vn.tungnha.platform;

import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.context.NoSuchMessageException;
import org.springframework.stereotype.Component;

/** Problems in the asker's language. */
@Component
public class Messages {
  private static final Logger LOG = LoggerFactory.getLogger(Messages.class);

  private final MessageSource source;

  Messages(MessageSource source) {
    this.source = source;
  }

  public String of(ProblemCode code, Locale locale) {
    return text("problem." + code, locale);
  }

  public String of(Problem problem, Locale locale) {
    try {
      return text(problem.messageKey(), locale, problem.args().toArray());
    } catch (NoSuchMessageException missing) {
      LOG.error("No message {} for {}", problem.messageKey(), locale);
      return of(problem.code(), locale);
    }
  }

  public String text(String key, Locale locale, Object... args) {
    return source.getMessage(key, args, locale);
  }

  /** Everything the problem tells, as the asker reads it. */
  public List<UserError> userErrors(Problem problem, Locale locale) {
    return problem.each().stream()
        .map(each -> new UserError(each.code(), of(each, locale), each.path()))
        .toList();
  }
}

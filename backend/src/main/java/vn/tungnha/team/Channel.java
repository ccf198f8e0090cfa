package vn.tungnha.team;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.tungnha.platform.Problem;
import vn.tungnha.platform.ProblemCode;
import vn.tungnha.platform.Texts;

/**
 * A chat group or page a team keeps for its neighbours.
 *
 * @param url https only
 */
public record Channel(ChannelKind kind, String name, @Nullable String url) {
  private static final int MAX_CHANNELS = 20;
  private static final int MAX_URL = 500;

  /** At most 20, each with a name and, if any, an https address; else refused at its place. */
  static List<Channel> all(@Nullable List<TeamInput.ChannelInput> inputs) {
    if (inputs == null) return List.of();
    if (inputs.size() > MAX_CHANNELS)
      throw Problem.of(ProblemCode.INVALID_VALUE, "team.tooManyChannels", MAX_CHANNELS)
          .at("channels");
    return IntStream.range(0, inputs.size()).mapToObj(i -> one(inputs.get(i), i)).toList();
  }

  private static Channel one(TeamInput.ChannelInput input, int index) {
    String place = Integer.toString(index);
    String name = Names.check(input.name(), "channels", place, "name");
    return new Channel(input.kind(), name, secure(input.url(), "channels", place, "url"));
  }

  private static @Nullable String secure(@Nullable String raw, String... path) {
    String url = Texts.optionalLine(raw, MAX_URL, path);
    if (url != null && !isSecure(url))
      throw Problem.of(ProblemCode.INVALID_VALUE, "team.url").at(path);
    return url;
  }

  private static boolean isSecure(String url) {
    try {
      URI address = new URI(url);
      return "https".equalsIgnoreCase(address.getScheme())
          && address.getHost() != null
          && address.getUserInfo() == null;
    } catch (URISyntaxException e) {
      return false;
    }
  }
}

package vn.tungnha.counter.forecast;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import vn.tungnha.counter.Counter;

@Controller
class ForecastController {
  private final Forecasts forecasts;
  private final MessageSource messages;

  ForecastController(Forecasts forecasts, MessageSource messages) {
    this.forecasts = forecasts;
    this.messages = messages;
  }

  @BatchMapping
  Map<Counter, Forecast> forecast(List<Counter> of) {
    return forecasts.of(of);
  }

  @SchemaMapping
  String text(Forecast forecast, Locale locale) {
    return forecast.text(messages, locale);
  }
}

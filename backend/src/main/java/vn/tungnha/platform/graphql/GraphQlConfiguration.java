package vn.tungnha.platform.graphql;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.data.method.HandlerMethodArgumentResolver;
import org.springframework.graphql.data.method.annotation.support.AnnotatedControllerConfigurer;
import org.springframework.graphql.execution.DataFetcherExceptionResolver;
import vn.tungnha.platform.Messages;

@Configuration(proxyBeanMethods = false)
class GraphQlConfiguration {

  @Bean
  GraphQlSourceBuilderCustomizer transport(
      Messages messages, ObjectProvider<DataFetcherExceptionResolver> faults) {
    return source ->
        source
            .typeVisitors(List.of(new PayloadRefusals(messages), new PartnerGuard()))
            .configureGraphQl(
                engine ->
                    engine
                        .instrumentation(new Admission())
                        .queryExecutionStrategy(
                            new PlainFields(
                                DataFetcherExceptionResolver.createExceptionHandler(
                                    faults.orderedStream().toList())))
                        .preparsedDocumentProvider(new ParsedDocuments()));
  }

  /** A request has its own virtual thread already; one more for each field would only cost. */
  @Bean
  AnnotatedControllerConfigurer controllers(ObjectProvider<HandlerMethodArgumentResolver> own) {
    AnnotatedControllerConfigurer controllers = new Arguments.Controllers();
    controllers.setBlockingMethodPredicate(method -> false);
    controllers.configureBinder(
        spring -> spring.conversionService(ApplicationConversionService.getSharedInstance()));
    own.orderedStream().forEach(controllers::addCustomArgumentResolver);
    return controllers;
  }
}

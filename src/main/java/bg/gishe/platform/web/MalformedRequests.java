package bg.gishe.platform.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.InvalidPropertyException;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** Requests that no browser makes of a form: answered with 400 and a page, never as a fault of ours. */
@Configuration(proxyBeanMethods = false)
class MalformedRequests {

    /** PostgreSQL holds no character of value zero, and nobody can type one. */
    @Bean
    HttpFirewall firewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterNames(name -> name.indexOf('\0') < 0);
        firewall.setAllowedParameterValues(value -> value == null || value.indexOf('\0') < 0);
        return firewall;
    }

    /** The address to which the server itself turns after a fault is no page that anybody can ask for. */
    @Bean
    FilterRegistrationBean<Filter> errorPageByHand() {
        FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>((request, response, chain) ->
                ((HttpServletResponse) response).sendError(HttpServletResponse.SC_NOT_FOUND));
        registration.addUrlPatterns("/error");
        registration.setDispatcherTypes(DispatcherType.REQUEST);
        return registration;
    }

    /** A form with files that is none, or was cut off; a form whose fields are named as no page names them. */
    @ControllerAdvice
    static class BrokenForm {

        /** Nothing grows under a field that is a text: who sends one is told that there is none. */
        @InitBinder
        void asPagesHaveThem(WebDataBinder form) {
            form.setAutoGrowNestedPaths(false);
        }

        @ExceptionHandler(InvalidPropertyException.class)
        void unknown(InvalidPropertyException e, HttpServletResponse response) throws IOException {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }

        @ExceptionHandler(MultipartException.class)
        void broken(MultipartException e, HttpServletResponse response) throws IOException {
            response.sendError(
                    e instanceof MaxUploadSizeExceededException
                            ? HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE
                            : HttpServletResponse.SC_BAD_REQUEST);
        }
    }
}

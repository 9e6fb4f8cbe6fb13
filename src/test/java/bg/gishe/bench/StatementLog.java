package bg.gishe.bench;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Listens to the statements that the application sends to its database. */
final class StatementLog implements BeanPostProcessor {

    private final Queue<String> statements = new ConcurrentLinkedQueue<>();

    /** Forgets what was heard so far. */
    void clear() {
        statements.clear();
    }

    /** The statements heard since. */
    List<String> heard() {
        return new ArrayList<>(statements);
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source ? listening(DataSource.class, source) : bean;
    }

    private <T> T listening(Class<T> face, T listened) {
        return face.cast(Proxy.newProxyInstance(
                face.getClassLoader(), new Class<?>[] {face}, (proxy, method, arguments) -> {
                    try {
                        Object result = method.invoke(listened, arguments);
                        if (method.getName().startsWith("prepare")) {
                            statements.add(String.valueOf(arguments[0]));
                        }
                        return result instanceof Connection connection
                                ? listening(Connection.class, connection)
                                : result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
